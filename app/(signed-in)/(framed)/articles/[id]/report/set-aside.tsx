import type { ReportPart } from '@/lib/reports/part'
import { factAsideText, sentenceAsideText } from '@/lib/reports/words'

/** Sentences in which there is nothing to check, and what of others needs no claim, each with the reason someone gave. */
export function SetAside({ report: { dismissals, factsAside } }: { report: ReportPart }) {
  if (dismissals.length + factsAside.length === 0) return null
  return (
    <>
      <h2 className="section-head">Set aside</h2>
      <ul>
        {dismissals.map((dismissed) => (
          <li key={dismissed.sentence} dir="auto">
            <span className="quiet">{sentenceAsideText(dismissed)}:</span>{' '}
            <bdi>{dismissed.text}</bdi>
          </li>
        ))}
        {factsAside.map((fact) => (
          <li key={fact.start} dir="auto">
            <span className="quiet">{factAsideText(fact)}:</span> <bdi>{fact.text}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
