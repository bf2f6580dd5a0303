import type { VerdictView } from '@/lib/claims/views'
import { standingVerdicts } from '../count'
import { citation, correctionOf, reasonsOf, reasonText, verdictOf } from '../judgment'
import { removalText } from '../removed-words'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import { judgesOf } from '../signatures'
import type { Cell } from './cell'
import type { Sheet } from './sheet'

type Column = [name: string, width: number, value: (claim: ReportClaim) => Cell]

const on = (claim: ReportClaim, role: VerdictView['role']): Cell => {
  const verdict = standingVerdicts(claim).findLast((verdict) => verdict.role === role)
  return verdict ? { at: verdict.createdAt } : null
}

/** One who agreed before every second person gave a verdict of their own has left an answer alone. */
function secondOn(claim: ReportClaim): Cell {
  const answer = standingVerdicts(claim).find(({ role }) => role === 'first')?.answer
  return on(claim, 'second') ?? (answer ? { at: answer.at } : null)
}

const verdictCell = (claim: ReportClaim): Cell => {
  const { sign, label } = verdictOf(claim)
  return { ink: sign, text: label }
}

const columns: Column[] = [
  ['No.', 6, ({ number }) => number],
  ['Paragraph', 10, ({ paragraph }) => paragraph],
  ['Claim', 60, ({ statement }) => statement],
  ['Verdict', 18, verdictCell],
  ['Why', 60, (claim) => reasonsOf(claim).map(reasonText).join('\n')],
  ['Sources', 44, ({ evidence }) => evidence.map(citation).join('\n')],
  ['Words', 44, ({ quote }) => quote],
  ['Claimant', 22, ({ claimant }) => claimant ?? ''],
  ['Kind', 12, ({ kind }) => kind],
  ['About', 12, ({ about }) => about],
  ['Checkable', 11, ({ checkable }) => (checkable ? 'yes' : 'no')],
  ['Priority', 9, ({ priority }) => priority],
  ['Status', 15, ({ status }) => status],
  ['Signatures', 11, ({ signed }) => signed],
  ['First', 26, (claim) => judgesOf(claim).first],
  ['First on', 17, (claim) => on(claim, 'first')],
  ['Second', 26, (claim) => judgesOf(claim).second],
  ['Second on', 17, secondOn],
  ['Decided', 26, (claim) => judgesOf(claim).decided],
  ['Decided on', 17, (claim) => on(claim, 'adjudication')],
  ['Looked at', 26, (claim) => judgesOf(claim).looked],
  ['Correction', 30, (claim) => correctionOf(claim)?.replacement ?? ''],
  ['Correction state', 16, (claim) => correctionOf(claim)?.state ?? ''],
  ['Start', 9, ({ start }) => start],
  ['End', 9, ({ end }) => end],
]

/** A row a claim; those that were judged and deleted stand behind all others. */
export function claimsSheet({ claims, removed }: Report): Sheet {
  const deleted = removed.map((claim) => {
    const cells: Record<string, Cell> = {
      'No.': claim.number,
      Claim: claim.statement,
      Words: claim.quote,
      Why: removalText(claim),
      Status: 'deleted',
    }
    return columns.map(([name]) => cells[name] ?? null)
  })
  return {
    name: 'Claims',
    columns: columns.map(([name, width]) => [name, width] as const),
    rows: [...claims.map((claim) => columns.map(([, , value]) => value(claim))), ...deleted],
  }
}
