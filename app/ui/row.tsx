import { Mark, type Signed } from './mark'

export type ListRow = Signed & { number: number; statement: string; group: string; tags: string }

type RowsProps = { rows: readonly ListRow[]; base: string; lang?: string | undefined }

function groups(rows: readonly ListRow[]): (readonly ListRow[])[] {
  const all = new Map<string, ListRow[]>()
  for (const row of rows) {
    const group = all.get(row.group)
    if (group) group.push(row)
    else all.set(row.group, [row])
  }
  return [...all.values()]
}

/** Claims in groups. Those out of sight are not painted. */
export function Rows({ rows, base, lang }: RowsProps) {
  return groups(rows).map((group) => (
    <section key={group[0]?.group}>
      <h3 className="grp">
        {group[0]?.group}
        <span className="num">{group.length}</span>
      </h3>
      {group.map((row) => (
        <Row key={row.number} row={row} base={base} lang={lang} />
      ))}
    </section>
  ))
}

function Row({ row, base, lang }: { row: ListRow; base: string; lang?: string | undefined }) {
  return (
    <a
      className="row"
      href={`${base}/claims/${row.number}#c${row.number}`}
      data-c={row.number}
      data-tags={row.tags}
    >
      <Mark sign={row.sign} two={row.two} />
      <span className="k">C{row.number}</span>
      <span className="t" lang={lang} dir="auto">
        {/* apart, else our English word would say which way the statement runs */}
        <bdi className="sr">{row.label}: </bdi>
        {row.statement}
      </span>
    </a>
  )
}
