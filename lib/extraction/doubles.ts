import type { Proposal } from './types'

/** Drops what says the same as another: the same words for the same purpose, and empty spans. The first one stays. */
export function withoutDoubles(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>()
  return proposals.filter((proposal) => {
    const place = `${proposal.about} ${proposal.start} ${proposal.end}`
    // One stretch may say the same verb of two subjects; other stages only repeat what a proposition says there.
    const key = proposal.stage === 'proposition' ? `${place} ${proposal.statement}` : place
    if (proposal.end <= proposal.start || seen.has(key) || proposal.statement.trim().length < 3)
      return false
    seen.add(key)
    seen.add(place)
    return true
  })
}
