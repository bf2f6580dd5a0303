import type { Tx } from '@/lib/core/db'
import { changedReason, type Placement } from './place'
import { type Marked, sayAgain } from './say-again'
import { allows } from './workflow'
import { type Again, isStillSo } from './why-again'
import { cutClaims, findAgainOpen, giveReasons, reopenClaims } from './write-many'

/**
 * Nothing goes stale silently: a changed basis reopens its claim, a quote that is gone cuts it, one whose words are back
 * is open again, and what else differs is marked. `spare`: the claims whose words were changed on purpose, by accepting
 * their fixes. `again`: why those that an earlier draft reopened are still to be looked at.
 */
export async function settlePlacements(
  tx: Tx,
  claims: ReadonlyMap<string, Marked>,
  placements: readonly Placement[],
  { now, spare, again }: { now: Date; spare: ReadonlySet<string>; again: readonly Again[] },
) {
  const standing = placements.flatMap((place) => {
    const claim = claims.get(place.id)
    return claim ? [{ claim, place }] : []
  })
  const { marked, events } = await sayAgain(tx, standing)
  const [cut, back] = [[] as Marked[], [] as Marked[]]
  const reopened: { claim: Marked; reason: string }[] = []
  const known = new Map(again.map((one) => [one.claimId, one]))
  const anew: typeof reopened = []
  for (const { claim, place } of marked) {
    const common = { articleId: claim.articleId, claimId: claim.id }
    if (spare.has(claim.id)) continue
    if (claim.status === 'cut') {
      if (!place.back) continue
      back.push(claim)
      events.push({ type: 'claim.found', ...common, data: { quote: place.exact } })
    } else if (place.state === 'gone') {
      if (claim.wasGone) continue
      cut.push(claim)
      events.push({ type: 'claim.cut', ...common, data: { quote: claim.quote } })
    } else if (place.state === 'changed' && !allows('reopen', claim.status)) {
      const still = known.get(claim.id)
      if (still && isStillSo(still, claim, place)) anew.push({ claim, reason: still.reason })
    } else if (place.state === 'changed') {
      const reason = changedReason(claim.quote, place.exact, place.changed)
      reopened.push({ claim, reason })
      events.push({ type: 'claim.reopened', ...common, data: { reason } })
    }
  }
  await cutClaims(tx, cut, now)
  await findAgainOpen(tx, back, now)
  await reopenClaims(tx, reopened, now)
  await giveReasons(tx, anew)
  return { events, reopened: reopened.map(({ claim }) => claim.id) }
}
