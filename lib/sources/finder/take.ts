import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { idText } from '@/lib/claims/schema'
import { db } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { shownFields } from '@/lib/history/own-changes'
import { editEvidence } from '../evidence'
import { isKnown } from '../known'
import { getSnapshot } from '../snapshots/queries'
import { placeAt } from './passage'

export const passageToTake = z.object({
  evidenceId: idText,
  snapshotId: idText,
  /** of the copy's text */
  start: z.int().min(0),
  end: z.int().min(1),
  shown: shownFields,
})

/**
 * Takes words of a copy as the quoted passage of a use of its source, with their place; a place that stands there stays
 * where the copy has none. They are read from the copy, so what is quoted does stand in it.
 */
export async function takePassage(actor: Actor, asked: z.input<typeof passageToTake>) {
  const { evidenceId, snapshotId, start, end, shown } = passageToTake.parse(asked)
  const evidence = await db.evidence.findUnique({ where: { id: evidenceId } })
  if (!evidence || !(await isKnown(db, actor, evidence.sourceId)))
    throw new NotFound('This evidence')
  const copy = await getSnapshot(actor, snapshotId)
  if (copy.sourceId !== evidence.sourceId) throw new NotFound('This copy of the source')
  const quote = copy.text?.slice(start, end).trim()
  if (!quote) throw new Conflict('The copy has no such words. Look for passages again.')
  const place = placeAt(
    copy.places.map(({ at, name }) => [at, name] as const),
    start,
  )
  return editEvidence(actor, { evidenceId, quote, ...(place && { locator: place }), shown })
}
