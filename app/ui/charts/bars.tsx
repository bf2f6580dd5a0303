import type { Sign } from '../mark'
import { Block, Texture } from '../texture'
import { AsTable, ChartFigure, type ChartHead } from './figure'

export type BarRow = { label: string; value: number; sign?: Sign }

const longest = (rows: readonly BarRow[]) => Math.max(1, ...rows.map((row) => row.value))
const tableOf = (rows: readonly BarRow[]) => ({
  heads: ['', 'Count'],
  rows: rows.map((row) => [row.label, row.value]),
})

function RatedBar({ row, y, most }: { row: BarRow; y: number; most: number }) {
  const sign = row.sign ?? 'opinion'
  const width = row.value ? Math.max(2, (row.value / most) * 142) : 0
  return (
    <g transform={`translate(0 ${y})`}>
      <svg className={`verdict-mark v-${sign}`} x="0" y="3" width="15" height="15">
        <use href={`#m-${sign}`} />
      </svg>
      <text x="22" y="15">
        {row.label}
      </text>
      <Texture sign={sign} x={112} y={5} width={width} height={11} />
      <text className="value" x={118 + width} y="15">
        {row.value}
      </text>
    </g>
  )
}

/** One bar a verdict, each in its own texture. */
export function RatingBars({ rows, ...head }: ChartHead & { rows: readonly BarRow[] }) {
  const most = longest(rows)
  return (
    <ChartFigure {...head} table={tableOf(rows)}>
      <svg viewBox="0 0 300 234" role="img" aria-label={head.label}>
        {rows.map((row, i) => (
          <RatedBar
            key={row.label}
            row={row}
            y={2 + (i * 228) / Math.max(rows.length, 6)}
            most={most}
          />
        ))}
      </svg>
    </ChartFigure>
  )
}

/** Plain counts, longest first as given. */
export function PlainBars({
  rows,
  title,
  label,
}: {
  rows: readonly BarRow[]
  title: string
  label: string
}) {
  const most = longest(rows)
  return (
    <>
      <svg viewBox={`0 0 316 ${rows.length * 22}`} role="img" aria-label={label}>
        {rows.map((row, i) => {
          const width = row.value ? Math.max(2, (row.value / most) * 168) : 0
          return (
            <g key={row.label} transform={`translate(0 ${i * 22})`}>
              <text x="0" y="14">
                {row.label}
              </text>
              <Block x={104} y={4} width={width} height={11} className="texture-neutral" />
              <text className="value" x={110 + width} y="14">
                {row.value}
              </text>
            </g>
          )
        })}
      </svg>
      <AsTable title={title} table={tableOf(rows)} />
    </>
  )
}
