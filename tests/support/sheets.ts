import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

type Seen = { place: string; kind: string; style: string; text: string }

/** The cells of a sheet of a workbook, by their place; throws where its XML is not well formed. */
function cellsOf(xml: string): Map<string, Seen> {
  const cells = new Map<string, Seen>()
  let cell: Seen | null = null
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes: { r = '', t = 'n', s = '' } }) => {
    if (name !== 'c') return
    cell = { place: r, kind: t, style: s, text: '' }
    cells.set(r, cell)
  })
  parser.on('text', (text) => {
    if (cell) cell.text += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'c') cell = null
  })
  parser.write(xml).close()
  return cells
}

/** As Excel reads it: _x0041_ is the character of that number. */
const read = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )

/** The parts of a workbook, and a cell's text by sheet ("1") and place ("C2"). */
export function readWorkbook(bytes: Uint8Array) {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]),
  )
  for (const xml of Object.values(parts)) cellsOf(xml)
  const cells = (sheet: number) => cellsOf(parts[`xl/worksheets/sheet${sheet}.xml`] ?? '')
  return {
    parts,
    cell: (sheet: number, place: string) => {
      const found = cells(sheet).get(place)
      return found && { ...found, text: read(found.text) }
    },
    /** the cell under a head, in a row from 2 */
    under: (sheet: number, head: string, row: number) => {
      const all = cells(sheet)
      const column = [...all.values()].find(
        ({ place, text }) => /^[A-Z]+1$/u.test(place) && text === head,
      )
      const found = all.get(`${column?.place.replace('1', '') ?? ''}${row}`)
      return found ? { ...found, text: read(found.text) } : undefined
    },
  }
}
