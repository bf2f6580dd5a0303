import type { ReactNode } from 'react'
import type { Span } from '@/lib/text/selection'

/** Words of a text, those of sentences in which there is nothing to check set back; `draw` gives the words of a place. */
export function drawAside(
  { start, end }: Span,
  aside: readonly Span[],
  draw: (from: number, to: number) => ReactNode,
): ReactNode {
  const inside = aside.filter((each) => each.start < end && each.end > start)
  if (inside.length === 0) return draw(start, end)
  const drawn: ReactNode[] = []
  let at = start
  for (const each of inside) {
    const [from, to] = [Math.max(each.start, start), Math.min(each.end, end)]
    if (from > at) drawn.push(draw(at, from))
    drawn.push(
      <span key={`aside ${from}`} className="set-aside" title="Nothing to check">
        {draw(from, to)}
      </span>,
    )
    at = to
  }
  if (at < end) drawn.push(draw(at, end))
  return drawn
}
