import type { Span } from '@/lib/text/selection'
import { anchorAll } from '@/lib/text/anchoring'
import { changedReason } from '@/lib/claims/place'
import type { AnchorRow } from './anchors'

/** Why claims count as changed although their quote reads the same: what else they rest on, by claim id. Pure. */
export function whatDiffers(
  { from, to, language }: { from: string; to: string; language: string },
  then: readonly AnchorRow[],
): Map<string, string> {
  if (then.length === 0) return new Map()
  const claims = then.map(({ claimId: id, start, end, basis }) => {
    return { id, start, end, basis: JSON.parse(basis) as Span[] }
  })
  const places = anchorAll(from, to, claims, language)
  return new Map(
    then.flatMap(({ claimId, exact }) => {
      const changed = places.get(claimId)?.changed
      return changed ? [[claimId, changedReason(exact, exact, changed)]] : []
    }),
  )
}
