import { MarkName } from '@/app/ui/mark'
import { citation, correctionBeside, reasonsOf, verdictOf } from '@/lib/reports/judgment'
import type { ReportPart } from '@/lib/reports/part'
import type { ReportClaim } from '@/lib/reports/report-claim'

export function ClaimTable({ report: { claims, counts } }: { report: ReportPart }) {
  if (claims.length === 0)
    return (
      <p className="quiet">
        There are no claims in {counts.claims ? 'this part of the article' : 'this article'}.
      </p>
    )
  return (
    <table className="claims">
      <thead>
        <tr>
          {['No.', 'Claim', 'Verdict', 'Why', 'Sources'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <Row key={claim.id} claim={claim} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ claim }: { claim: ReportClaim }) {
  return (
    <tr id={`r${claim.number}`}>
      <td className="no figures">
        {claim.paragraph === null ? claim.number : <a href={`#c${claim.number}`}>{claim.number}</a>}
      </td>
      <td className="claim-text" dir="auto">
        {claim.statement}
      </td>
      <td className="verdict-cell">
        <MarkName {...verdictOf(claim)} />
      </td>
      <td className="reason-cell">
        {reasonsOf(claim).map(({ lead, text }, index) => (
          <p key={index} dir="auto">
            {lead && <b>{lead}. </b>}
            {text}
          </p>
        ))}
        <Correction claim={claim} />
      </td>
      <td className="source-cell">
        {claim.evidence.map((evidence) => (
          <p key={evidence.id} dir="auto">
            {evidence.source.url ? (
              <a href={evidence.source.url} rel="noreferrer" target="_blank">
                {citation(evidence)}
              </a>
            ) : (
              citation(evidence)
            )}
          </p>
        ))}
      </td>
    </tr>
  )
}

function Correction({ claim }: { claim: ReportClaim }) {
  const fix = correctionBeside(claim)
  if (!fix) return null
  return (
    <p className="fix" dir="auto">
      {fix.state === 'accepted' ? 'Corrected: ' : 'Proposed: '}
      <del>{fix.exact}</del> <ins>{fix.replacement || '(taken out)'}</ins>
    </p>
  )
}
