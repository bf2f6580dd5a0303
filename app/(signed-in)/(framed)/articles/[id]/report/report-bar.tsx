import { formats } from '@/lib/reports/registry'
import type { ReportPart } from '@/lib/reports/part'
import { PrintButton } from './print-button'

type BarProps = { report: ReportPart; say: (iso: string) => string }

/** What this is a report on, and how to take it along. */
export function ReportBar({ report, say }: BarProps) {
  const { article, revision, signOff } = report
  const state = signOff ? `signed ${say(signOff.at)}` : 'not signed off'
  return (
    <nav className="report-bar noprint" aria-label="This report">
      <span className="quiet">
        Report on draft {revision.number}, {state}
      </span>
      <span className="grow" />
      <a className="button" href={`/articles/${article.id}`}>
        Desk
      </a>
      {formats.map(({ id, label }) => (
        <a
          key={id}
          className="button"
          href={`/api/v1/articles/${article.id}/report?format=${id}`}
          download
        >
          {label}
        </a>
      ))}
      <PrintButton />
    </nav>
  )
}
