import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'
import { selectEvents } from '@/lib/history/queries'
import { readableNotes } from '@/lib/notes/load'

/** An answer to a comment of Galley's that came back in a Word document, now a note on its claim. */
export type BroughtAnswer = { noteId: string; claim: number; body: string }

const many = 10_000

/** What came back with a draft's document, whether the document also brought a text or answers alone; by claim. */
export async function listBroughtAnswers(
  reader: Actor,
  articleId: string,
  number: number,
): Promise<BroughtAnswer[]> {
  const ofArticle = sql`e."chainId" = ${articleId}`
  const order = sql`e."seq"`
  const brought = await selectEvents(
    reader,
    [ofArticle, sql`e."type" IN ('revision.added', 'revision.answered')`],
    { order, limit: many },
  )
  const moments = brought.filter(({ data }) => data.number === number).map(({ at }) => new Date(at))
  if (moments.length === 0) return []
  // a document and the notes made of its answers are recorded at one moment
  const noted = await selectEvents(
    reader,
    [ofArticle, sql`e."type" = 'note.added'`, sql`e."at" IN (${join(moments)})`],
    { order, limit: many },
  )
  const ids = noted.filter(({ withheld }) => !withheld).map(({ data }) => String(data.noteId))
  const [notes, readable] = await Promise.all([
    db.note.findMany({
      where: { id: { in: ids }, claim: { deletedAt: null } },
      select: { id: true, body: true, claim: { select: { number: true } } },
      orderBy: [{ claim: { number: 'asc' } }, { id: 'asc' }],
    }),
    readableNotes(db, reader, ids),
  ])
  return notes
    .filter(({ id }) => readable.has(id))
    .map(({ id, body, claim }) => ({ noteId: id, claim: claim.number, body }))
}
