import { Mark, type Signed } from './mark'

export type ListRow = Signed & {
  number: number
  statement: string
  group: string
  tags: string
  /** what changed around it since it was judged, in a few words */
  changed?: string | null
}

/** As in data-c; null = all of them. */
export type Shown = ReadonlySet<string> | null

type RowsProps = {
  rows: readonly ListRow[]
  base: string
  lang?: string | undefined
  shown?: Shown
  /** the first group is the rest of one that began above, and has its head there */
  continues?: boolean
}

const isShown = (row: ListRow, shown: Shown) => shown?.has(String(row.number)) ?? true

function groups(rows: readonly ListRow[]): (readonly ListRow[])[] {
  const all = new Map<string, ListRow[]>()
  for (const row of rows) {
    const group = all.get(row.group)
    if (group) group.push(row)
    else all.set(row.group, [row])
  }
  return [...all.values()]
}

/** Claims in groups, each with how many of it are shown. Those out of sight are not painted. */
export function Rows({ rows, base, lang, shown = null, continues = false }: RowsProps) {
  return groups(rows).map((group, nth) => (
    <section key={group[0]?.group} hidden={!group.some((row) => isShown(row, shown))}>
      {!(continues && nth === 0) && (
        <h3 className="group-head">
          {group[0]?.group}
          <span className="figures" data-group-count="">
            {group.filter((row) => isShown(row, shown)).length}
          </span>
        </h3>
      )}
      {group.map((row) => (
        <Row key={row.number} row={row} base={base} lang={lang} hidden={!isShown(row, shown)} />
      ))}
    </section>
  ))
}

type RowProps = { row: ListRow; base: string; lang?: string | undefined; hidden: boolean }

function Row({ row, base, lang, hidden }: RowProps) {
  return (
    <a
      className="row"
      data-claim-row=""
      href={`${base}/claims/${row.number}#c${row.number}`}
      data-c={row.number}
      data-tags={row.tags}
      hidden={hidden}
    >
      <Mark sign={row.sign} two={row.two} />
      <span className="row-number">C{row.number}</span>
      <span className="row-text" lang={lang} dir="auto">
        {/* apart, else our English word would say which way the statement runs */}
        <bdi className="screen-reader">{row.label}: </bdi>
        {row.statement}
      </span>
      {row.changed && <span className="changed">{row.changed}</span>}
    </a>
  )
}
