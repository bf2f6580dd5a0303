import { sha256 } from '@/lib/core/digest'
import { LongList } from './long-list'
import { type ListRow, Rows, type Shown } from './row'

type ClaimListProps = {
  rows: readonly ListRow[]
  base: string
  empty: string
  lang?: string
  /** the number of the claim that is looked at */
  looked?: number | undefined
  /** what the address narrows it to */
  shown?: Shown
}

/** A list of so many rows is drawn whole; of a longer one so many at a time. */
const WHOLE = 400
const AT_A_TIME = 100

/** Every claim in reading order, in groups; of a very long list those near what is looked at, the others as they come near. */
export function ClaimList({ rows, base, empty, lang, looked, shown = null }: ClaimListProps) {
  const whole = rows.length <= WHOLE
  return (
    <nav
      className="list"
      data-claim-list=""
      aria-label="Claims"
      data-whole={whole ? '' : undefined}
    >
      {rows.length === 0 && <p className="none">{empty}</p>}
      {whole ? (
        <Rows rows={rows} base={base} lang={lang} shown={shown} />
      ) : (
        <LongList
          base={base}
          lang={lang}
          each={AT_A_TIME}
          first={rowsNear(rows, looked)}
          narrowed={
            shown && rows.filter(({ number }) => shown.has(String(number))).slice(0, AT_A_TIME)
          }
          stamp={sha256(JSON.stringify(rows)).slice(0, 12)}
        />
      )}
    </nav>
  )
}

function rowsNear(rows: readonly ListRow[], looked: number | undefined) {
  const at = Math.max(
    0,
    rows.findIndex(({ number }) => number === looked),
  )
  const from = at - (at % AT_A_TIME)
  const continues = from > 0 && rows[from - 1]?.group === rows[from]?.group
  return { from, rows: rows.slice(from, from + AT_A_TIME), continues }
}
