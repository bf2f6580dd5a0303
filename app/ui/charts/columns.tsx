import { ChartFigure, type ChartHead } from './figure'

export type Column = { label: string; value: number; late?: boolean }

const FOOT = 206
const ROOM = 172

/** Ageing: how many wait how long. What waits too long is drawn in the ink of what is wrong. */
export function Columns({ columns, ...head }: ChartHead & { columns: readonly Column[] }) {
  const most = Math.max(1, ...columns.map((column) => column.value))
  const step = 300 / Math.max(1, columns.length)
  return (
    <ChartFigure
      {...head}
      table={{ heads: ['', 'Claims'], rows: columns.map((column) => [column.label, column.value]) }}
    >
      <svg viewBox="0 0 300 234" role="img" aria-label={head.label}>
        <line x1="0" x2="300" y1={FOOT} y2={FOOT} className="axis" />
        {columns.map((column, i) => {
          const height = (column.value / most) * ROOM
          const middle = i * step + step / 2 - 4
          return (
            <g key={column.label} textAnchor="middle">
              <rect
                x={middle - 22}
                y={FOOT - height}
                width="44"
                height={height}
                className={column.late ? 'texture-late' : 'texture-neutral'}
              />
              <text className="value" x={middle} y={FOOT - height - 6}>
                {column.value}
              </text>
              <text x={middle} y="224">
                {column.label}
              </text>
            </g>
          )
        })}
      </svg>
    </ChartFigure>
  )
}
