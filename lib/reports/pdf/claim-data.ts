import type { EvidenceView, VerdictView } from '@/lib/claims/views'
import { citation, correctionBeside, reasonsOf, verdictOf } from '../judgment'
import type { ReportClaim } from '../report-claim'
import { judgesOf } from '../signatures'
import { webAddress } from '../web-address'
import type { Say } from './say'

const ended = (lead: string) => (/[.!?…]$/u.test(lead) ? lead : `${lead}.`)

function sourceData(evidence: EvidenceView, say: Say) {
  return {
    cited: say(citation(evidence)),
    url: webAddress(evidence.source.url) ?? '',
    passage: evidence.quote ? say(`“${evidence.quote.trim()}”`) : '',
  }
}

/** Who judged it, in the order in which they did. */
function judges(claim: ReportClaim): string[] {
  const { first, second, decided, looked } = judgesOf(claim)
  const parts: [VerdictView['role'], string][] = [
    ['first', first],
    ['second', second],
    ['adjudication', decided],
    ['look', looked],
  ]
  const names = { first: 'First', second: 'Second', adjudication: 'Decided', look: 'Looked at' }
  return parts.flatMap(([role, who]) => (who ? [`${names[role]} ${who}`] : []))
}

function correctionData(claim: ReportClaim, say: Say) {
  const fix = correctionBeside(claim)
  if (!fix) return null
  return {
    state: fix.state === 'accepted' ? 'Corrected' : 'Proposed',
    from: say(fix.exact),
    to: say(fix.replacement || '(taken out)'),
  }
}

/** A row of more characters may go over to the next page; others are not divided. */
const mostOnOnePage = 1500

const lengthOf = (claim: ReportClaim) =>
  claim.statement.length +
  reasonsOf(claim).reduce((sum, { text }) => sum + text.length, 0) +
  claim.evidence.reduce(
    (sum, { quote, source }) => sum + 150 + (quote?.length ?? 0) + (source.url?.length ?? 0),
    0,
  )

/** A row of the table of claims. */
export function claimData(claim: ReportClaim, say: Say) {
  const { sign, two, label } = verdictOf(claim)
  const why = reasonsOf(claim)
  return {
    n: claim.number,
    long: lengthOf(claim) > mostOnOnePage,
    statement: say(claim.statement),
    claimant: claim.claimant ? say(claim.claimant) : '',
    sign,
    mark: two ? `${sign} two` : sign,
    label,
    why: why.map(({ lead, text }) => [lead ? say(ended(lead)) : '', say(text)]),
    fix: correctionData(claim, say),
    judges: judges(claim).map(say),
    sources: claim.evidence.map((evidence) => sourceData(evidence, say)),
  }
}
