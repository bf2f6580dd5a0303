import { Mark } from '@/app/ui/mark'
import { VerdictBar } from '@/app/ui/verdict-bar'
import type { ReportPart } from '@/lib/reports/part'
import { depthText, foundIn, methodText, sourcesText, summary } from '@/lib/reports/words'
import { barParts } from '@/app/(signed-in)/bar-parts'
import { stopAddress } from '@/app/(signed-in)/stop-address'

export function Summary({ report }: { report: ReportPart }) {
  const { counts, statuses } = report
  const settled = Object.fromEntries(counts.ratings.map(({ id, count }) => [id, count]))
  return (
    <>
      <section className="report-sum" aria-label="Summary">
        <div className="result">
          <p className="verdict">{report.standing}</p>
          <p className="quiet">{summary(report)}</p>
          <Stops report={report} />
        </div>
        <div className="counts">
          <VerdictBar parts={barParts({ settled, counts: statuses })} big />
          <ul>
            {foundIn(counts).map(({ id, label, mark, count }) => (
              <li key={id}>
                <Mark sign={mark} two />
                <span>{label}</span>
                <b className="figures">{count.toLocaleString('en')}</b>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section className="method" aria-label="How it was checked">
        <Fact name="Depth">{depthText(report)}</Fact>
        <Fact name="Method">{methodText(report)}</Fact>
        <Fact name="Sources">{sourcesText(report)}</Fact>
        <Fact name="Limits">{report.limits.join(' ')}</Fact>
      </section>
    </>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <h2 className="head">{name}</h2>
      <p>{children}</p>
    </div>
  )
}

/** What stops sign-off, each a link to all that does. */
function Stops({ report: { article, stops } }: { report: ReportPart }) {
  if (stops.length === 0) return null
  return (
    <ul className="stops noprint">
      {stops.map(({ code, message }) => (
        <li key={code}>
          <a className="link" href={stopAddress(`/articles/${article.id}`, code)}>
            {message}
          </a>
        </li>
      ))}
    </ul>
  )
}
