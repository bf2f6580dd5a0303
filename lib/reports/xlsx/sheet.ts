import { escaped, xmlHead } from '../word/xml'
import { type Cell, cellXml, columnName } from './cell'
import { styleOf } from './styles'

export type Sheet = {
  name: string
  /** each with its width in characters */
  columns: readonly (readonly [name: string, width: number])[]
  rows: readonly (readonly Cell[])[]
  /** one of the columns holds web addresses, which lead there */
  links?: string
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
/** Excel takes no more on a sheet. */
const mostLinks = 60_000

const rowXml = (cells: readonly Cell[], at: number) =>
  `<row r="${at}">${cells.map((cell, column) => cellXml(`${columnName(column)}${at}`, cell)).join('')}</row>`

const headXml = ({ columns }: Sheet) =>
  `<row r="1">${columns.map(([name], at) => `<c r="${columnName(at)}1" s="${styleOf.head}" t="inlineStr"><is><t>${escaped(name)}</t></is></c>`).join('')}</row>`

/** All of it, head included, as "A1:F90". */
export const rangeOf = ({ columns, rows }: Sheet) =>
  `A1:${columnName(columns.length - 1)}${rows.length + 1}`

/** Cells that lead to a web address, and the address. */
function linksOf({ columns, rows, links }: Sheet) {
  const column = columns.findIndex(([name]) => name === links)
  return rows
    .flatMap((cells, at) => {
      const address = cells[column]
      return typeof address === 'string' && /^https?:\/\//u.test(address)
        ? [{ place: `${columnName(column)}${at + 2}`, address }]
        : []
    })
    .slice(0, mostLinks)
}

/** `line` is printed at the head of every page: & begins a field there, so it is doubled. */
export function sheetXml(sheet: Sheet, line: string): string {
  const links = linksOf(sheet)
  const widths = sheet.columns.map(
    ([, width], at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const hyperlinks = links.map(({ place }, at) => `<hyperlink ref="${place}" r:id="rId${at + 1}"/>`)
  return [
    `${xmlHead}<worksheet ${main} ${relations}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${rangeOf(sheet)}"/>`,
    `<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="14"/><cols>${widths.join('')}</cols><sheetData>${headXml(sheet)}`,
    ...sheet.rows.map((cells, at) => rowXml(cells, at + 2)),
    `</sheetData><autoFilter ref="${rangeOf(sheet)}"/>`,
    hyperlinks.length > 0 ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : '',
    `<pageMargins left="0.5" right="0.5" top="0.8" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>&amp;L${escaped(line.slice(0, 180).replaceAll('&', '&&'))}</oddHeader><oddFooter>&amp;R&amp;P of &amp;N</oddFooter></headerFooter></worksheet>`,
  ].join('')
}

/** Null where nothing in it leads elsewhere. */
export function relationsXml(sheet: Sheet): string | null {
  const links = linksOf(sheet)
  if (links.length === 0) return null
  const all = links.map(
    ({ address }, at) =>
      `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
  )
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}
