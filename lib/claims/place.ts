import type { Tx } from '@/lib/core/db'
import type { NewEvent } from '@/lib/history/events'
import { anchorAll, quoteAt } from '@/lib/text/anchoring'
import type { AnchorState } from './vocabulary'
import { allows } from './workflow'
import type { StoredClaim } from './write'
import { cutClaims, findByWords, reopenClaims } from './write-many'

export type Placement = {
  id: string
  state: AnchorState
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}

/** Where each claim of one text sits in the next. Pure; a claim that is gone keeps its old words. */
export function placeClaims(
  oldText: string,
  newText: string,
  anchors: readonly {
    claimId: string
    state: string
    start: number
    end: number
    exact: string
    prefix: string
    suffix: string
  }[],
  corrected?: { claimId: string; start: number; end: number },
): Placement[] {
  const present = anchors.filter((anchor) => anchor.state !== 'gone')
  const found = anchorAll(
    oldText,
    newText,
    present.map((anchor) => ({ id: anchor.claimId, start: anchor.start, end: anchor.end })),
  )
  return anchors.map((anchor) => {
    const place =
      anchor.claimId === corrected?.claimId ? correctedPlace(corrected) : found.get(anchor.claimId)
    if (!place || place.state === 'gone') {
      return {
        id: anchor.claimId,
        state: 'gone',
        start: 0,
        end: 0,
        exact: anchor.exact,
        prefix: anchor.prefix,
        suffix: anchor.suffix,
      }
    }
    return { id: anchor.claimId, ...place, ...quoteAt(newText, place.start, place.end) }
  })
}

const correctedPlace = ({ start, end }: { start: number; end: number }) =>
  ({ state: start === end ? 'gone' : 'changed', start, end }) as const

export const changedReason = (before: string, after: string) =>
  `The words changed from “${before}” to “${after}”.`

/**
 * Nothing goes stale silently: a changed quote reopens its claim, a quote that is gone cuts it.
 * `spare` is the claim whose words were changed on purpose, by accepting its fix.
 */
export async function settlePlacements(
  tx: Tx,
  claims: ReadonlyMap<string, StoredClaim & { statement: string; quote: string; wasGone: boolean }>,
  placements: readonly Placement[],
  { now, spare }: { now: Date; spare: string | undefined },
) {
  const events: NewEvent[] = []
  const cut: StoredClaim[] = []
  const reopened: { claim: StoredClaim; reason: string }[] = []
  for (const place of placements) {
    const claim = claims.get(place.id)
    if (!claim || claim.deletedAt || claim.id === spare || claim.status === 'cut') continue
    const common = { articleId: claim.articleId, claimId: claim.id }
    if (place.state === 'gone') {
      if (claim.wasGone) continue
      cut.push(claim)
      events.push({ type: 'claim.cut', ...common, data: { quote: claim.quote } })
    } else if (place.state === 'changed' && allows('reopen', claim.status)) {
      const reason = changedReason(claim.quote, place.exact)
      reopened.push({ claim, reason })
      events.push({ type: 'claim.reopened', ...common, data: { reason } })
    }
  }
  const reworded = placements.flatMap(({ id, state, exact }) => {
    const claim = claims.get(id)
    return claim && state !== 'gone' && exact !== claim.quote ? [{ ...claim, quote: exact }] : []
  })
  await findByWords(tx, reworded)
  await cutClaims(tx, cut, now)
  await reopenClaims(tx, reopened, now)
  return { events, reopened: reopened.map(({ claim }) => claim.id) }
}
