import { anchorAll } from '@/lib/text/anchoring'
import type { Span } from '@/lib/text/selection'
import { changedReason } from './place'

/** Where a claim stood in the older text. `basis`: JSON of spans. */
export type Stood = Span & { claimId: string; exact: string; basis: string }
type Texts = { from: string; to: string; language: string }

/** Where claims of one text sit in a later one, and what of their words or of what they rest on differs; null = nothing. Pure. */
export function differences(
  { from, to, language }: Texts,
  stood: readonly Stood[],
): Map<string, { place: Span; reason: string | null }> {
  if (stood.length === 0) return new Map()
  const claims = stood.map(({ claimId: id, start, end, basis }) => {
    return { id, start, end, basis: JSON.parse(basis) as Span[] }
  })
  const places = anchorAll(from, to, claims, language)
  return new Map(
    stood.flatMap(({ claimId, exact }) => {
      const found = places.get(claimId)
      if (!found) return []
      const { start, end, changed } = found
      const reason = changed && changedReason(exact, to.slice(start, end), changed)
      return [[claimId, { place: { start, end }, reason }]]
    }),
  )
}
