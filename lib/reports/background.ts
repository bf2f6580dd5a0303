import { db } from '@/lib/core/db'
import type { Report } from './report'
import type { Origin } from './word/tracks'

/** How the text of a report came to be: the draft that was last brought in, and what corrections made of it since. */
export type Background = { origin: Origin }

/** Of the corrections this report tells of; a draft that came otherwise is where all begins. */
export async function backgroundOf({
  article,
  revision,
  claims,
}: Pick<Report, 'article' | 'revision' | 'claims'>): Promise<Background> {
  const made = new Map(
    claims.flatMap(({ fixes }) => fixes).map((fix) => [fix.madeRevision ?? 0, fix]),
  )
  let first = revision.number
  while (made.has(first) && first > 1) first--
  const drafts = await db.revision.findMany({
    where: { articleId: article.id, number: { gte: first, lte: revision.number } },
    orderBy: { number: 'asc' },
    select: { number: true, text: true },
  })
  const corrections = drafts.slice(1).map(({ number, text }) => {
    const fix = made.get(number)
    const change = { by: fix?.proposedBy.name ?? '', at: fix?.createdAt ?? revision.createdAt }
    return { text, change }
  })
  return { origin: { text: drafts[0]?.text ?? revision.text, corrections } }
}
