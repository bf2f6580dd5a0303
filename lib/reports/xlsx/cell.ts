import { escaped } from '../word/xml'
import { styleOf } from './styles'

/** A day or a moment, ISO 8601. */
type Moment = { at: string; day?: true }
export type Cell = string | number | null | Moment | { ink: string; text: string }

/** Excel holds no more in one cell. */
const most = 32_000

/** Text that a program would take for the number of a character is text all the same. */
const inert = (text: string) =>
  escaped(text.length > most ? `${text.slice(0, most)} …` : text).replace(
    /_(?=x[0-9A-Fa-f]{4}_)/gu,
    '_x005F_',
  )

const dayOne = 25_569
/** Days since the end of 1899, as spreadsheets count them; null where it is no date. */
export function serialOf(iso: string): number | null {
  const at = Date.parse(/^\d{4}-\d{2}-\d{2}$/u.test(iso) ? `${iso}T00:00:00Z` : iso)
  return Number.isNaN(at) ? null : Math.round((at / 86_400_000 + dayOne) * 1e6) / 1e6
}

const textCell = (place: string, text: string, style: number) =>
  text === ''
    ? ''
    : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${inert(text)}</t></is></c>`

/** Words are always of the kind "text", so that none of them is ever a formula. */
export function cellXml(place: string, cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}" s="${styleOf.number}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return textCell(place, cell, styleOf.text)
  if ('ink' in cell) return textCell(place, cell.text, styleOf.ink(cell.ink))
  const serial = serialOf(cell.at)
  if (serial === null) return textCell(place, cell.at, styleOf.text)
  return `<c r="${place}" s="${cell.day ? styleOf.day : styleOf.moment}"><v>${serial}</v></c>`
}

/** 0 = A, 26 = AA. */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last
}
