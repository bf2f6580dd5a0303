import type { ReportPart } from '@/lib/reports/part'
import { removedText } from '@/lib/reports/removed-words'

/** Claims that were judged and then deleted: what was found is told, and who took it away. */
export function RemovedClaims({ report: { removed } }: { report: ReportPart }) {
  if (removed.length === 0) return null
  return (
    <>
      <h2 className="section-head">Removed after a verdict</h2>
      <ul>
        {removed.map((claim) => (
          <li key={claim.number} dir="auto">
            <span className="quiet">{removedText(claim)}:</span> <bdi>{claim.quote}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
