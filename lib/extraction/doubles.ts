import type { Proposal } from './types'

/** Drops what says the same as another: the same words for the same purpose, and empty spans. The first one stays. */
export function withoutDoubles(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>()
  return proposals.filter((one) => {
    const place = `${one.about} ${one.start} ${one.end}`
    // One stretch may say the same verb of two subjects; other stages only repeat what a proposition says there.
    const key = one.stage === 'proposition' ? `${place} ${one.statement}` : place
    if (one.end <= one.start || seen.has(key) || one.statement.trim().length < 3) return false
    seen.add(key)
    seen.add(place)
    return true
  })
}
