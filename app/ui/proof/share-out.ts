type Span = { start: number; end: number }

/**
 * For each paragraph, the spans that touch it. Both in text order by start; one walk, for going through all claims at
 * every paragraph would be millions of looks in a long article.
 */
export function shareOut<T extends Span>(paragraphs: readonly Span[], spans: readonly T[]): T[][] {
  const shares: T[][] = paragraphs.map(() => [])
  let first = 0
  for (const span of spans) {
    while (first < paragraphs.length && (paragraphs[first]?.end ?? 0) <= span.start) first++
    for (
      let at = first;
      at < paragraphs.length && (paragraphs[at]?.start ?? Infinity) < span.end;
      at++
    )
      shares[at]?.push(span)
  }
  return shares
}
