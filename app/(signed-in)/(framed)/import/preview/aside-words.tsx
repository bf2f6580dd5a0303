import type { ReactNode } from 'react'
import type { Span } from '@/lib/text/selection'
import { drawParted } from './draw-parted'

/** Words of a text, those of sentences in which there is nothing to check set back; `draw` gives the words of a place. */
export const drawAside = (
  place: Span,
  aside: readonly Span[],
  draw: (from: number, to: number) => ReactNode,
): ReactNode =>
  drawParted(place, aside, draw, (_, { start, end }) => (
    <span key={`aside ${start}`} className="set-aside" title="Nothing to check">
      {draw(start, end)}
    </span>
  ))
