import { BasisFinder, type Telling } from '@/lib/extraction/basis'
import type { Span } from '@/lib/text/selection'

// Before a claim no more than this is looked through for the name that "she" means.
const BEFORE = 20_000
const AFTER = 5_000

/** What a few claims of a text are taken from, as it is kept: JSON, the quote first. Reads only the text around them. */
export function basesOf(text: string, language: string, claims: readonly Telling[]): string[] {
  const [first, last] = claims.reduce(
    ([from, to], { start, end }) => [Math.min(from, start), Math.max(to, end)],
    [text.length, 0],
  )
  const from = text.lastIndexOf('\n', Math.max(0, first - BEFORE)) + 1
  const end = text.indexOf('\n', Math.min(text.length, last + AFTER))
  const part = text.slice(from, end < 0 ? text.length : end)
  const finder = new BasisFinder(part, language)
  return claims.map((claim) => {
    const spans = finder.basisOf({ ...claim, start: claim.start - from, end: claim.end - from })
    return JSON.stringify(
      spans.map((span): Span => ({ start: span.start + from, end: span.end + from })),
    )
  })
}
