import { Block } from './texture'

/** done: all its claims are settled, or it was dismissed; work: some are not; open: nobody has accounted for it */
type StripState = 'done' | 'work' | 'open'
export type StripSentence = { state: StripState; paragraph: number }

/** More cells than this could not be told apart in the rail; long articles share cells, the worst state wins. */
const CELLS = 90
const rank = { done: 0, work: 1, open: 2 } as const

export function cellsOf(sentences: readonly StripSentence[]): StripSentence[] {
  const each = Math.max(1, Math.ceil(sentences.length / CELLS))
  const cells: StripSentence[] = []
  for (let i = 0; i < sentences.length; i += each) {
    const group = sentences.slice(i, i + each)
    const first = group[0]
    if (!first) continue
    const state = group.reduce<StripState>(
      (worst, sentence) => (rank[sentence.state] > rank[worst] ? sentence.state : worst),
      'done',
    )
    cells.push({ state, paragraph: each === 1 ? first.paragraph : 0 })
  }
  return cells
}

/** A new paragraph stands off by this part of a cell. */
const BREAK = 0.35

/** Where each cell begins, counted in cells. */
export function placesOf(cells: readonly StripSentence[]): number[] {
  let at = 0
  return cells.map((cell, i) => {
    if (i > 0) at += cell.paragraph === cells[i - 1]?.paragraph ? 1 : 1 + BREAK
    return at
  })
}

export function CoverageStrip({
  sentences,
  label,
}: {
  sentences: readonly StripSentence[]
  label: string
}) {
  const cells = cellsOf(sentences)
  const places = placesOf(cells)
  const step = 100 / ((places.at(-1) ?? 0) + 1)
  return (
    <svg className="cover" role="img" aria-label={label}>
      {cells.map(({ state }, i) => (
        <Block
          key={i}
          x={`${((places[i] ?? 0) * step).toFixed(2)}%`}
          width={`${(step * 0.86).toFixed(2)}%`}
          height={12}
          className={state}
        />
      ))}
    </svg>
  )
}
