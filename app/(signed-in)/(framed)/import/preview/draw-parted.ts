import type { ReactNode } from 'react'
import type { Span } from '@/lib/text/selection'

type Draw = (from: number, to: number) => ReactNode

/** Words of a text, those within the spans wrapped by `wrap`, which gets the part it wraps; `draw` gives the words of a place. */
export function drawParted<S extends Span>(
  { start, end }: Span,
  spans: readonly S[],
  draw: Draw,
  wrap: (span: S, part: Span) => ReactNode,
): ReactNode {
  const inside = spans.filter((span) => span.start < end && span.end > start)
  if (inside.length === 0) return draw(start, end)
  const drawn: ReactNode[] = []
  let at = start
  for (const span of inside) {
    const part = { start: Math.max(span.start, start), end: Math.min(span.end, end) }
    if (part.start > at) drawn.push(draw(at, part.start))
    drawn.push(wrap(span, part))
    at = part.end
  }
  if (at < end) drawn.push(draw(at, end))
  return drawn
}
