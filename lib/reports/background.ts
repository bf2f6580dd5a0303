import { getBlob } from '@/lib/core/blobs/blobs'
import { db } from '@/lib/core/db'
import type { Report } from './report'
import type { Origin } from './word/tracks'

/** How the text of a report came to be: the draft that was last brought in, and what corrections made of it since. */
export type Background = {
  origin: Origin
  /** the Word document that draft was read of; null where it came otherwise */
  document: Uint8Array | null
}

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
    select: { number: true, text: true, document: true },
  })
  // corrections that were accepted in a document stand in it
  const since = drafts.slice(
    Math.max(
      0,
      drafts.findLastIndex((draft) => draft.document !== null),
    ),
  )
  const corrections = since.slice(1).map(({ number, text }) => {
    const fix = made.get(number)
    const change = { by: fix?.proposedBy.name ?? '', at: fix?.createdAt ?? revision.createdAt }
    return { text, change }
  })
  const { text, document } = since[0] ?? { ...revision, document: null }
  // files may be gone where a backup was restored without them
  return {
    origin: { text, corrections },
    document: document === null ? null : await getBlob(document),
  }
}
