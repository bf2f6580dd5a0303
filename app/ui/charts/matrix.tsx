import type { Sign } from '../mark'
import { ChartFigure, type ChartHead } from './figure'

export type MatrixRating = { id: string; label: string; sign: Sign }
/** counts[first][second], by rating id */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

const LEFT = 118
const TOP = 28
const cellClass = (value: number, same: boolean) => (value === 0 ? 'zero' : same ? 'diag' : 'off')

function RowHead({ rating, i, wide }: { rating: MatrixRating; i: number; wide: number }) {
  return (
    <>
      <svg
        className={`verdict-mark v-${rating.sign}`}
        x={LEFT + i * wide + wide / 2 - 8}
        y="2"
        width="15"
        height="15"
      >
        <use href={`#m-${rating.sign}`} />
      </svg>
      <svg
        className={`verdict-mark v-${rating.sign}`}
        x="96"
        y={TOP + i * 34 + 8}
        width="15"
        height="15"
      >
        <use href={`#m-${rating.sign}`} />
      </svg>
      <text x="0" y={TOP + i * 34 + 21}>
        {rating.label}
      </text>
    </>
  )
}

/** How often the second person chose the same: the diagonal is agreement, the rest is where people differ. */
export function Matrix({
  ratings,
  counts,
  ...head
}: ChartHead & { ratings: readonly MatrixRating[]; counts: Counts }) {
  const of = (first: MatrixRating, second: MatrixRating) => counts[first.id]?.[second.id] ?? 0
  const wide = 180 / ratings.length
  const rows = ratings.map((first) => [first.label, ...ratings.map((second) => of(first, second))])
  return (
    <ChartFigure
      {...head}
      table={{ heads: ['First', ...ratings.map((rating) => rating.label)], rows }}
    >
      <svg viewBox="0 0 300 234" role="img" aria-label={head.label}>
        <text x="0" y="14">
          rows first
        </text>
        {ratings.map((rating, i) => (
          <RowHead key={rating.id} rating={rating} i={i} wide={wide} />
        ))}
        {ratings.flatMap((first, i) =>
          ratings.map((second, j) => {
            const value = of(first, second)
            return (
              <g key={`${first.id}-${second.id}`} textAnchor="middle">
                <rect
                  x={LEFT + j * wide}
                  y={TOP + i * 34}
                  width={wide - 1.5}
                  height="32.5"
                  className={cellClass(value, i === j)}
                />
                {value > 0 && (
                  <text
                    className={i === j ? 'value inverse' : 'value'}
                    x={LEFT + j * wide + wide / 2 - 0.75}
                    y={TOP + i * 34 + 21}
                  >
                    {value}
                  </text>
                )}
              </g>
            )
          }),
        )}
      </svg>
    </ChartFigure>
  )
}
