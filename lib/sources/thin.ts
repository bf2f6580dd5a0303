import { findRating } from '@/lib/claims/scales/registry'
import { changeClaim } from '@/lib/claims/write'
import type { Tx } from '@/lib/core/db'
import { missingSources, type SourcingPolicy } from './policy'

/**
 * Marks the standing verdicts that the policy no longer bears; for a change of the policy, or of one source. Goes by
 * all sources, so whoever causes it must know all of them: see `findClaimBesideUnknown`.
 */
export async function markThin(tx: Tx, policy: SourcingPolicy, now: Date, sourceId?: string) {
  const judged = await tx.claim.findMany({
    where: {
      deletedAt: null,
      rating: { not: null },
      status: { not: 'cut' },
      article: { stage: { not: 'archived' } },
      ...(sourceId && { evidence: { some: { sourceId, removedAt: null } } }),
    },
    include: {
      evidence: { where: { removedAt: null }, include: { source: true } },
      verdicts: { where: { supersededAt: null }, select: { override: true } },
    },
  })
  for (const claim of judged) {
    const bound = findRating(claim.rating)?.needsEvidence && !claim.verdicts.some(({ override }) => override)
    const evidence = claim.evidence.map((used) => ({ ...used, known: true }))
    const thin = Boolean(bound) && missingSources(policy, claim.kind, evidence).length > 0
    if (thin !== claim.thin) await changeClaim(tx, claim, { thin }, now)
  }
}
