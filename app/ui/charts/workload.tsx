import { Block } from '../texture'
import { ChartFigure, type ChartHead } from './figure'

/** first: claims in hand; second: verdicts that wait for this person. nobody: not assigned yet. */
export type Load = { name: string; first: number; second: number; nobody?: boolean }

const WIDE = 150

function Row({ load, y, most }: { load: Load; y: number; most: number }) {
  const first = (load.first / most) * WIDE
  const second = (load.second / most) * WIDE
  const gap = load.first && load.second ? 2 : 0
  return (
    <g transform={`translate(0 ${y})`}>
      <text x="0" y="14">
        {load.name.length > 15 ? `${load.name.slice(0, 14)}…` : load.name}
      </text>
      <Block
        x={96}
        y={4}
        width={first}
        height={11}
        className={load.nobody ? 'texture-work' : 'texture-neutral'}
      />
      <Block x={96 + first + gap} y={4} width={second} height={11} className="texture-second" />
      <text className="value" x={103 + first + gap + second} y="14">
        {load.nobody ? load.first : `${load.first} + ${load.second}`}
      </text>
    </g>
  )
}

export function Workload({ loads, ...head }: ChartHead & { loads: readonly Load[] }) {
  const most = Math.max(1, ...loads.map((load) => load.first + load.second))
  const step = Math.min(46, 230 / Math.max(1, loads.length))
  const rows = loads.map((load) => [load.name, load.first, load.second])
  return (
    <ChartFigure {...head} table={{ heads: ['', 'First checks', 'Second checks'], rows }}>
      <svg viewBox="0 0 300 234" role="img" aria-label={head.label}>
        {loads.map((load, i) => (
          <Row key={load.name} load={load} y={i * step} most={most} />
        ))}
      </svg>
    </ChartFigure>
  )
}
