import { articleFilter, listArticles } from '@/lib/articles/queries'
import { articleSummaryOf } from '@/lib/api/shapes/article'
import { coveragePercent } from '@/lib/claims/coverage'
import { answer, optionOf, type Run } from './command'
import { actorFor } from './people'

type Summary = Awaited<ReturnType<typeof listArticles>>['items'][number]

/** A line for each, or with --json the articles as the API gives them, in one list. */
export const run: Run = async (call) => {
  const { options, terminal } = call
  const actor = await actorFor(optionOf(call, 'as'))
  const given = Object.fromEntries(
    ['q', 'stage', 'desk'].map((name) => [name, optionOf(call, name)]),
  )
  const all: Summary[] = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const filter = articleFilter.parse({ ...given, cursor, limit: 200 })
    const { items, nextCursor } = await listArticles(actor, filter)
    all.push(...items)
    cursor = nextCursor
  }
  if (options.json) answer(terminal, JSON.stringify(all.map(articleSummaryOf), null, 2))
  else if (all.length > 0) answer(terminal, all.map(lineOf).join('\n'))
}

const lineOf = ({ id, stage, sentences, claims, title }: Summary) =>
  [
    id,
    stage,
    `${coveragePercent(sentences)} %`,
    `${claims} claims`,
    title.replace(/\s+/gu, ' '),
  ].join('\t')
