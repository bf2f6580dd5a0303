export type ChartHead = { title: string; aside?: string; label: string }
export type ChartTable = {
  heads: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

/** A chart carries its own labels; the same numbers stand in a table for those who want one. */
export function ChartFigure({
  title,
  aside,
  table,
  children,
}: ChartHead & { table: ChartTable; children: React.ReactNode }) {
  return (
    <figure>
      <figcaption className="head">
        {title}
        {aside && <span className="aside figures">{aside}</span>}
      </figcaption>
      {children}
      <AsTable title={title} table={table} />
    </figure>
  )
}

export function AsTable({ title, table }: { title: string; table: ChartTable }) {
  return (
    <details>
      <summary>As a table</summary>
      <div className="table-scroll">
        <table className="figures">
          <caption className="screen-reader">{title}</caption>
          <thead>
            <tr>
              {table.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) =>
                  j ? (
                    <td key={j}>{cell}</td>
                  ) : (
                    <th key={j} scope="row">
                      {cell}
                    </th>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
