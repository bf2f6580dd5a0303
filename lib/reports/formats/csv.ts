import { byteOrderMark, csvRow } from '@/lib/core/csv'
import type { RemovedClaim } from '@/lib/claims/removed'
import { citation, correctionOf, reasonsOf, reasonText, verdictOf } from '../judgment'
import type { Format } from '../format'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import { removalText } from '../removed-words'
import { judgesOf } from '../signatures'
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
  ['First', (claim) => judgesOf(claim).first],
  ['Second', (claim) => judgesOf(claim).second],
  ['Sources', ({ evidence }) => evidence.map(citation).join('\n')],
  ['Correction', (claim) => correctionOf(claim)?.replacement ?? ''],
  ['Correction state', (claim) => correctionOf(claim)?.state ?? ''],
  ['Start', ({ start }) => start],
  ['End', ({ end }) => end],
  ['Draft', ({ revision }) => revision],
  ['Article', (_, { article }) => article.title],
  ['Standing', (_, report) => standingLine(report)],
  // what came in later stands behind all others, for programs count columns
  ['Decided', (claim) => judgesOf(claim).decided],
  ['Looked at', (claim) => judgesOf(claim).looked],
]

/** One that was judged and deleted: behind all others, with an own status. */
const removedCells = (removed: RemovedClaim, report: Report) => ({
  'No.': removed.number,
  Words: removed.quote,
  Claim: removed.statement,
  Status: 'deleted',
  Why: removalText(removed),
  Article: report.article.title,
  Standing: standingLine(report),
})

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
    for (const removed of report.removed) {
      const cells: Record<string, string | number> = removedCells(removed, report)
      yield csvRow(columns.map(([head]) => cells[head] ?? ''))
    }
  },
}
