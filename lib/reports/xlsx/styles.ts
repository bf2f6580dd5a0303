import { inks } from '../pdf/inks'
import { xmlHead } from '../word/xml'

const names = Object.keys(inks)

/** Which of the formats of `stylesXml` a cell has, by their order there. */
export const styleOf = {
  text: 0,
  head: 1,
  number: 2,
  moment: 3,
  day: 4,
  ink: (name: string) => 5 + Math.max(0, names.indexOf(name)),
} as const

const font = (more = '', colour = '171917') =>
  `<font>${more}<sz val="10"/><color rgb="FF${colour}"/><name val="Calibri"/><family val="2"/></font>`
const top = '<alignment vertical="top" wrapText="1"/>'
const format = (numFmt: number, fontId: number, border = 0) =>
  `<xf numFmtId="${numFmt}" fontId="${fontId}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${top}</xf>`
const none = '<left/><right/><top/><bottom/><diagonal/>'
const line =
  '<left/><right/><top/><bottom style="medium"><color rgb="FF171917"/></bottom><diagonal/>'

const [momentFormat, dayFormat] = [164, 165]

export const stylesXml = () => {
  const fonts = [
    font(),
    font('<b/>'),
    ...names.map((name) => font('<b/>', (inks[name] ?? '').slice(1).toUpperCase())),
  ]
  const formats = [
    format(0, 0),
    format(0, 1, 1),
    format(0, 0),
    format(momentFormat, 0),
    format(dayFormat, 0),
    ...names.map((_, at) => format(0, 2 + at)),
  ]
  return `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="${momentFormat}" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="${dayFormat}" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border>${none}</border><border>${line}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
