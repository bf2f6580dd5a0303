import type { DeskView, FactView, SentenceView } from '@/lib/articles/views'
import { factsAsked } from '@/lib/claims/facts'
import { blocksOf } from '@/lib/text/blocks'

export type SentenceRow = SentenceView & {
  /** as people count */
  number: number
  text: string
  paragraph: number
  /** numbers of the claims that touch it */
  claims: number[]
  /** what it says in none of them */
  missing: FactView[]
}

/** Sentences of one page. */
export const sentencesShown = 500

/** Every sentence with its words, its paragraph and its claims: one walk, for all of it is in text order. */
export function sentenceRows({ article, claims }: DeskView): SentenceRow[] {
  const { text } = article.revision
  const paragraphs = blocksOf(text)
  const standing = claims.filter(({ gone, status }) => !gone && status !== 'cut')
  let paragraph = 0
  let next = 0
  let near: typeof standing = []
  const missing = new Map<number, FactView[]>()
  const depth = article.depth === 'essentials' ? 'essentials' : 'full'
  for (const fact of factsAsked(depth, article.facts))
    missing.set(fact.sentence, [...(missing.get(fact.sentence) ?? []), fact])
  return article.sentenceList.map((sentence) => {
    const { start, end, index } = sentence
    while ((paragraphs[paragraph + 1]?.start ?? Infinity) <= start) paragraph++
    for (let claim = standing[next]; claim && claim.start < end; claim = standing[++next])
      near.push(claim)
    near = near.filter((claim) => claim.end > start)
    return {
      ...sentence,
      number: index + 1,
      text: text.slice(start, end),
      paragraph: paragraph + 1,
      claims: near.map(({ number }) => number),
      missing: missing.get(index) ?? [],
    }
  })
}

export type Group = { paragraph: number; rows: SentenceRow[] }

export function byParagraph(rows: readonly SentenceRow[]): Group[] {
  const groups: Group[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.paragraph === row.paragraph) last.rows.push(row)
    else groups.push({ paragraph: row.paragraph, rows: [row] })
  }
  return groups
}
