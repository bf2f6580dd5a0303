import { figure } from '@/lib/core/figure'
import type { Sign } from './mark'
import { Texture } from './texture'

export type BarPart = { sign: Sign; label: string; count: number }

/** Below this share a part could not be seen. */
const LEAST = 1.2
const GAP = 0.4

/** Widths in per cent that fill the bar, gaps left out. */
export function widthsOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  const wanted = counts.map((count) => (count === 0 ? 0 : Math.max((count / total) * 100, LEAST)))
  const room = 100 - GAP * (wanted.filter((width) => width > 0).length - 1)
  const sum = wanted.reduce((all, width) => all + width, 0)
  return wanted.map((width) => (width / sum) * room)
}

/** Where each part begins, in per cent. */
export const startsOf = (widths: readonly number[]): number[] =>
  widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width + GAP, 0))

const percent = (value = 0) => `${value.toFixed(2)}%`

export function VerdictBar({ parts, big = false }: { parts: readonly BarPart[]; big?: boolean }) {
  const shown = parts.filter((part) => part.count > 0)
  const widths = widthsOf(shown.map((part) => part.count))
  const starts = startsOf(widths)
  const label =
    shown.map((part) => `${part.label} ${figure(part.count)}`).join(', ') || 'No claims yet'
  return (
    <svg className={big ? 'verdict-bar big' : 'verdict-bar'} role="img" aria-label={label}>
      {shown.map(({ sign, label: name, count }, i) => (
        <g key={sign + name}>
          <title>{`${name}: ${figure(count)}`}</title>
          <Texture
            sign={sign}
            x={percent(starts[i])}
            width={percent(widths[i])}
            height={big ? 14 : 10}
          />
        </g>
      ))}
    </svg>
  )
}
