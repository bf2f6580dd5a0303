import type { Actor } from '@/lib/auth/permissions'
import { needsEvidence } from '@/lib/claims/scales/registry'
import { changeClaim, type StoredClaim } from '@/lib/claims/write'
import { changeClaims } from '@/lib/claims/write-many'
import type { Db, Tx } from '@/lib/core/db'
import { currentPolicy } from './in-force'
import { missingSources, type SourcingPolicy } from './policy'
import { usedSources } from './used'

/** The standing verdicts whose mark is another under the policy, each with what it becomes. */
async function weighedAnew(from: Tx | Db, policy: SourcingPolicy, sourceId?: string) {
  const judged = await from.claim.findMany({
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
  return judged.flatMap((claim) => {
    const bound =
      needsEvidence(claim.rating ?? '') && !claim.verdicts.some(({ override }) => override)
    const evidence = claim.evidence.map((used) => ({ ...used, known: true }))
    const thin = bound && missingSources(policy, claim.kind, evidence).length > 0
    return thin === claim.thin ? [] : [{ claim, thin }]
  })
}

/**
 * Marks the standing verdicts that the policy no longer bears; for a change of the policy, or of one source. Goes by
 * all sources, so whoever causes it must know all of them: see `findClaimBesideUnknown`.
 */
export async function markThin(tx: Tx, policy: SourcingPolicy, now: Date, sourceId?: string) {
  const anew = await weighedAnew(tx, policy, sourceId)
  for (const thin of [true, false]) {
    const claims = anew.filter((one) => one.thin === thin).map(({ claim }) => claim)
    await changeClaims(tx, claims, { thin }, now)
  }
}

/**
 * Takes the mark off a standing verdict whose sources meet the policy now that one was added. Goes by the sources this
 * person may know, so that it tells nothing of the others; more sources make no verdict thinner.
 */
export async function unmarkThin(tx: Tx, actor: Actor, claim: StoredClaim, now: Date) {
  if (!claim.thin) return
  const [{ policy }, evidence] = await Promise.all([
    currentPolicy(tx),
    usedSources(tx, claim.id, actor),
  ])
  if (missingSources(policy, claim.kind, evidence).length === 0)
    await changeClaim(tx, claim, { thin: false }, now)
}

export type PolicyEffect = { verdicts: number; articles: number }

/**
 * How many verdicts the policy would no longer bear, and in how many articles. Verdicts that await their second are
 * left out: that one of them leans on sources would tell what it says.
 */
export async function countThinUnder(from: Tx | Db, policy: SourcingPolicy): Promise<PolicyEffect> {
  const thinned = (await weighedAnew(from, policy)).filter(
    ({ claim, thin }) => thin && claim.status !== 'awaitingSecond',
  )
  return {
    verdicts: thinned.length,
    articles: new Set(thinned.map(({ claim }) => claim.articleId)).size,
  }
}
