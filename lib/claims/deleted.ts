import { db } from '@/lib/core/db'
import { lastToDo } from './overtaken'

/** A claim that is no longer there: who took it away, and why. */
export type DeletedClaim = { id: string; number: number; by: string | null; reason: string }

/** The claim that had this number, where it was deleted; as the history of its article tells it. */
export async function findDeleted(articleId: string, number: number): Promise<DeletedClaim | null> {
  const claim = await db.claim.findFirst({
    where: { articleId, number, deletedAt: { not: null } },
    select: { id: true, deletedReason: true },
  })
  if (!claim) return null
  const by = await lastToDo(db, { claimId: claim.id }, ['claim.deleted'])
  return { id: claim.id, number, by, reason: claim.deletedReason ?? '' }
}
