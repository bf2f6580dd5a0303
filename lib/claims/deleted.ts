import type { Actor } from '@/lib/auth/permissions'
import { may } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'

/** A claim that is no longer there: who took it away, and why. */
export type DeletedClaim = { id: string; number: number; by: string | null; reason: string }

/** The claim that had this number, where it was deleted; as the history of its article tells it. */
export async function findDeleted(
  actor: Actor,
  articleId: string,
  number: number,
): Promise<DeletedClaim | null> {
  if (!may(actor, 'article.read')) return null
  const claim = await db.claim.findFirst({ where: { articleId, number, deletedAt: { not: null } } })
  if (!claim) return null
  const event = await db.event.findFirst({
    where: { claimId: claim.id, type: 'claim.deleted' },
    orderBy: { id: 'desc' },
    select: { actor: { select: { name: true } } },
  })
  return { id: claim.id, number, by: event?.actor?.name ?? null, reason: claim.deletedReason ?? '' }
}
