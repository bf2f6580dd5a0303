import { figure } from '@/lib/core/figure'
import type { Report } from '../report'
import { foundIn } from '../words'
import { inks, papers } from './inks'

type Part = { sign: string; label: string; count: number }

const [wide, high, gap, least] = [360, 14, 1.6, 4]

/** What is still to do. */
export const unsettled = ({ statuses }: Pick<Report, 'statuses'>): Part[] =>
  [
    { sign: 'disputed', label: 'Disputed', count: statuses.disputed },
    { sign: 'second', label: 'Awaits second', count: statuses.awaitingSecond },
    { sign: 'open', label: 'No verdict yet', count: statuses.inReview + statuses.open },
  ].filter(({ count }) => count > 0)

/** What was found, then what is still to do, as the bar of the report page shows it. */
function partsOf(report: Pick<Report, 'counts' | 'statuses'>): Part[] {
  const found = foundIn(report.counts).map(({ mark, label, count }) => ({
    sign: mark,
    label,
    count,
  }))
  return [...found.filter(({ count }) => count > 0), ...unsettled(report)]
}

function widthsOf(parts: readonly Part[]): number[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const wanted = parts.map(({ count }) => Math.max((count / total) * wide, least))
  const room = wide - gap * (parts.length - 1)
  const sum = wanted.reduce((all, width) => all + width, 0)
  return wanted.map((width) => (width / sum) * room)
}

const ink = (sign: string) => inks[sign] ?? inks.second ?? ''

/** The verdicts' own textures, so that the bar is read without colours. */
const patterns = `<defs>
<pattern id="change" width="6" height="14" patternUnits="userSpaceOnUse"><rect width="4.3" height="14" fill="${ink('change')}"/></pattern>
<pattern id="wrong" width="14" height="14" patternUnits="userSpaceOnUse"><path d="M0 0h14v3H0Zm0 7h14v7H0Z" fill="${ink('wrong')}"/></pattern>
<pattern id="unver" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="4" fill="${ink('unver')}"/></pattern>
<pattern id="author" width="4.600" height="4.600" patternUnits="userSpaceOnUse"><circle cx="2.3" cy="2.3" r="1.6" fill="${ink('author')}"/></pattern>
</defs>`
const patterned = ['change', 'wrong', 'unver', 'author']

function block({ sign }: Part, x: number, width: number): string {
  const place = `x="${x.toFixed(2)}" width="${width.toFixed(2)}" y="0" height="${high}"`
  if (sign === 'ok') return `<rect ${place} fill="${ink(sign)}"/>`
  if (patterned.includes(sign)) return `<rect ${place} fill="url(#${sign})"/>`
  const inner = `x="${(x + 0.4).toFixed(2)}" width="${Math.max(width - 0.8, 0.4).toFixed(2)}" y="0.4" height="${high - 0.8}"`
  const fill = sign === 'opinion' ? papers.box : sign === 'second' ? papers.sheet : papers.marker
  return `<rect ${inner} fill="${fill}" stroke="${ink(sign)}" stroke-width="0.8"/>`
}

/** How the verdicts divide, drawn, and the same in words; null where there is nothing to draw. */
export function verdictBar(report: Pick<Report, 'counts' | 'statuses'>) {
  const parts = partsOf(report)
  if (parts.length === 0) return null
  const widths = widthsOf(parts)
  let x = 0
  const blocks = parts.map((part, at) => {
    const width = widths[at] ?? 0
    const drawn = block(part, x, width)
    x += width + gap
    return drawn
  })
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}">${patterns}${blocks.join('')}</svg>`,
    alt: `Verdicts: ${parts.map(({ label, count }) => `${label} ${figure(count)}`).join(', ')}`,
  }
}
