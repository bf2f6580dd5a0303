import { isWithheldNote } from '@/lib/auth/blind'
import type { Actor } from '@/lib/auth/permissions'
import { getClaim } from '@/lib/claims/load'
import type { Db, Tx } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { join, sql } from '@/lib/core/sql'

/** Of these notes those this person may read, by their ids, with the claims they are on. */
export async function readableNotes(
  from: Db | Tx,
  actor: Actor,
  noteIds: readonly string[],
): Promise<Map<string, string>> {
  if (noteIds.length === 0) return new Map()
  const rows = await from.$queryRaw<{ id: string; claimId: string }[]>(sql`
    SELECT n."id", n."claimId" FROM "Note" n JOIN "Claim" c ON c."id" = n."claimId"
    WHERE n."id" IN (${join([...noteIds])}) AND NOT ${isWithheldNote(actor, 'n')}`)
  return new Map(rows.map(({ id, claimId }) => [id, claimId]))
}

/** A task that came with a verdict the person may still answer is not there for them. */
export async function loadTask(tx: Tx, { noteId }: { noteId: string }, actor: Actor) {
  const claimId = (await readableNotes(tx, actor, [noteId])).get(noteId)
  if (claimId === undefined) throw new NotFound('This note')
  const claim = await getClaim(tx, claimId)
  const note = await tx.note.findUniqueOrThrow({ where: { id: noteId } })
  if (!note.isTask) throw new Conflict('This note is not a task.')
  return { claim, note }
}
