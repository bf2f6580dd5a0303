export type Span = { start: number; end: number }
export type SentenceState = 'claimed' | 'dismissed' | 'open'

/** For each sentence, in order: does a claim touch it, was it dismissed, or has nobody accounted for it? */
export function coverageOf(
  sentences: readonly (Span & { reason: string | null })[],
  claims: readonly Span[],
): SentenceState[] {
  const spans = [...claims].sort((a, b) => a.start - b.start)
  let next = 0
  let reach = 0
  return sentences.map((sentence) => {
    for (let span = spans[next]; span && span.start < sentence.end; span = spans[++next])
      reach = Math.max(reach, span.end)
    if (reach > sentence.start) return 'claimed'
    return sentence.reason ? 'dismissed' : 'open'
  })
}

/** Whole percent of the sentences that are accounted for: 100 only where none is open, 0 only where all are. */
export function coveragePercent({
  accounted,
  total,
}: {
  accounted: number
  total: number
}): number {
  if (accounted >= total) return 100
  if (accounted === 0) return 0
  return Math.min(99, Math.max(1, Math.round((accounted / total) * 100)))
}
