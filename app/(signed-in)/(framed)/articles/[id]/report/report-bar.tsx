import type { Format } from '@/lib/reports/format'
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
      {asked.map((format) => (
        <File key={format.id} format={format} articleId={article.id} className="button" />
      ))}
      <details className="menu" data-menu="">
        <summary className="button">Other formats</summary>
        <div>
          {others.map((format) => (
            <File key={format.id} format={format} articleId={article.id} className="item" />
          ))}
        </div>
      </details>
      <PrintButton />
    </nav>
  )
}

/** What a report is handed over as most often stands by itself. */
const first = ['pdf', 'docx']
const asked = formats.filter(({ id }) => first.includes(id))
const others = formats.filter(({ id }) => !first.includes(id))

type FileProps = { format: Format; articleId: string; className: string }

const File = ({ format: { id, label }, articleId, className }: FileProps) => (
  <a className={className} href={`/api/v1/articles/${articleId}/report?format=${id}`} download>
    {label}
  </a>
)
