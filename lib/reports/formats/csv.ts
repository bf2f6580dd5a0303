import { byteOrderMark, csvRow } from '@/lib/core/csv'
import { citation, correctionOf, reasonsOf, reasonText, signersOf, verdictOf } from '../judgment'
import type { Format } from '../format'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import { standingLine } from '../words'

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

/** RFC 4180, a line a claim; offsets are UTF-16 code units. */
export const csv: Format = {
  id: 'csv',
  label: 'Spreadsheet',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  *render(report) {
    yield byteOrderMark + csvRow(columns.map(([head]) => head))
    for (const claim of report.claims)
      yield csvRow(columns.map(([, value]) => value(claim, report)))
  },
}
