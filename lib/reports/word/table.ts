import { bold, paragraph, run } from './runs'

/** Words of a cell, a line each; `props` of their runs. */
export type Cell = string | { words: string; props: string }

type Table = { widths: readonly number[]; head: readonly string[]; rows: readonly Cell[][] }

/** A table with a head that each page repeats; widths in twentieths of a point. */
export function table({ widths, head, rows }: Table): string {
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const cell = (cell: Cell, at: number) => {
    const { words, props } = typeof cell === 'string' ? { words: cell, props: '' } : cell
    const lines = words.split(/\n+/u).map((line) => paragraph('GalleyCell', line, run(line, props)))
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${lines.join('')}</w:tc>`
  }
  const row = (cells: readonly Cell[], properties: string) =>
    `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.map(cell).join('')}</w:tr>`
  const header = row(
    head.map((words) => ({ words, props: bold })),
    '<w:tblHeader/>',
  )
  return `<w:tbl><w:tblPr><w:tblStyle w:val="GalleyTable"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${header}${rows.map((cells) => row(cells, '')).join('')}</w:tbl>`
}
