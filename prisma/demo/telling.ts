import type { z } from 'zod'
import type { articleImport } from '@/lib/articles/schema'
import type { Kind } from '@/lib/claims/vocabulary'
import { gapsOf, type When } from './clock'
import type { Who } from './people'
import type { Step } from './scene'

/** One claim of an invented article, in the order of the text. */
type DemoClaim = {
  /** its exact words: the first such place after the claim before it */
  quote: string
  statement: string
  kind: Kind
  /** who says it; none = the article itself */
  claimant?: string
  about?: 'content' | 'attribution'
  /** 1..5, 3 unless said */
  priority?: number
}

/** What some of the people do one after another, a few minutes apart. */
type Session = { from: When; steps: readonly Step[] }

/** An invented article, and what became of it. */
export type DemoArticle = {
  title: string
  byline: string
  desk: string
  language: string
  came: When
  broughtBy: Who
  deadline: When | null
  /** who took its report out, which lies in the data folder */
  exported?: { by: Who; at: When }
  paragraphs: readonly string[]
  claims: readonly DemoClaim[]
  work: readonly Session[]
}

/** An article with the moment of everything that happens to it, oldest first. */
export type Telling = {
  input: z.input<typeof articleImport>
  by: Who
  came: Date
  steps: readonly { at: Date; step: Step }[]
}

export const textOf = ({ paragraphs }: DemoArticle) => paragraphs.join('\n')

function placed(text: string, claims: readonly DemoClaim[]) {
  let from = 0
  return claims.map(({ quote, claimant = null, ...facts }) => {
    const start = text.indexOf(quote, from)
    if (start < 0) throw new Error(`The demo has no “${quote}” where it is looked for.`)
    from = start + 1
    return { ...facts, claimant, start, end: start + quote.length }
  })
}

function timed({ from, steps }: Session, loaded: Date) {
  let at = from(loaded).getTime()
  const gaps = gapsOf(steps.length)
  return steps.map((step, index) => ({ step, at: new Date((at += (gaps[index] ?? 1) * 60_000)) }))
}

/** The article as it is brought in, and its story by the clock, counted back from when the demo is loaded. */
export function tellingOf(article: DemoArticle, loaded: Date): Telling {
  const { title, byline, desk, language, deadline, claims, work } = article
  const text = textOf(article)
  return {
    input: {
      title,
      byline,
      desk,
      language,
      deadline: deadline?.(loaded).toISOString() ?? null,
      text,
      claims: placed(text, claims),
    },
    by: article.broughtBy,
    came: article.came(loaded),
    steps: work.flatMap((session) => timed(session, loaded)),
  }
}
