import { citation, correctionOf, reasonsOf, reasonText, signersOf, verdictOf } from '../judgment'
import type { Format } from '../format'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import { standingLine } from '../words'

/** Spreadsheets run a cell that begins so as a formula; an apostrophe before it makes it text. */
const defused = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const cell = (value: string | number) => {
  const text = typeof value === 'number' ? String(value) : defused(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
const row = (cells: readonly (string | number)[]) => `${cells.map(cell).join(',')}\r\n`

type Column = [head: string, value: (claim: ReportClaim, report: Report) => string | number]

const columns: Column[] = [
  ['No.', ({ number }) => number],
  ['Paragraph', ({ paragraph }) => paragraph ?? ''],
  ['Words', ({ quote }) => quote],
  ['Claim', ({ statement }) => statement],
  ['Claimant', ({ claimant }) => claimant ?? ''],
  ['Kind', ({ kind }) => kind],
  ['About', ({ about }) => about],
  ['Checkable', ({ checkable }) => (checkable ? 'yes' : 'no')],
  ['Priority', ({ priority }) => priority],
  ['Status', ({ status }) => status],
  ['Verdict', (claim) => verdictOf(claim).label],
  ['Signatures', ({ signed }) => signed],
  ['Why', (claim) => reasonsOf(claim).map(reasonText).join('\n')],
  ['First', (claim) => signersOf(claim).first ?? ''],
  ['Second', (claim) => signersOf(claim).second ?? ''],
  ['Sources', ({ evidence }) => evidence.map(citation).join('\n')],
  ['Correction', (claim) => correctionOf(claim)?.replacement ?? ''],
  ['Correction state', (claim) => correctionOf(claim)?.state ?? ''],
  ['Start', ({ start }) => start],
  ['End', ({ end }) => end],
  ['Draft', ({ revision }) => revision],
  ['Article', (_, { article }) => article.title],
  ['Standing', (_, report) => standingLine(report)],
]

// spreadsheets take a file without the mark for one in an old encoding
const byteOrderMark = '\uFEFF'

/** RFC 4180, a line a claim; offsets are UTF-16 code units. */
export const csv: Format = {
  id: 'csv',
  label: 'Spreadsheet',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  *render(report) {
    yield byteOrderMark + row(columns.map(([head]) => head))
    for (const claim of report.claims) yield row(columns.map(([, value]) => value(claim, report)))
  },
}
