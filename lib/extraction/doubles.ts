import type { Proposal } from './types'

/** Drops what says the same as another: the same words for the same purpose, and empty spans. The first one stays. */
export function withoutDoubles(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>()
  return proposals.filter((one) => {
    const key = `${one.about} ${one.start} ${one.end}`
    if (one.end <= one.start || seen.has(key) || one.statement.trim().length < 3) return false
    seen.add(key)
    return true
  })
}
