import { MarkName } from '@/app/ui/mark'
import { blockClass, headingRole, lineClass } from '@/app/ui/proof/block-look'
import { annotate, type Run } from '@/lib/reports/annotate'
import { needsNote, reasonsOf, reasonText, verdictOf } from '@/lib/reports/judgment'
import type { ReportPart } from '@/lib/reports/part'
import type { ReportClaim } from '@/lib/reports/report-claim'

/** The text with every claim underlined and numbered; what is not simply confirmed is told in the margin. */
export function AnnotatedArticle({ report }: { report: ReportPart }) {
  return (
    <article className="proof annotated" lang={report.article.language} aria-label="The article">
      {annotate({ ...report, claims: [...report.reaching, ...report.claims] }).map(
        ({ number, kind, bullet, runs }) => (
          <div key={number} className={blockClass(kind, bullet)}>
            <p dir="auto" {...headingRole(kind)}>
              {runs.map((run, index) => (
                <Words key={index} {...run} />
              ))}
            </p>
          </div>
        ),
      )}
    </article>
  )
}

function Words({ text, claims }: Run) {
  const begun = claims.filter(({ opens }) => opens).map(({ claim }) => claim)
  return (
    <>
      {begun.map((claim) => (
        <Begin key={claim.number} claim={claim} />
      ))}
      {claims.reduceRight<React.ReactNode>((inside, { claim, line, opens, closes }) => {
        const { sign, two } = verdictOf(claim)
        const ends = sign === 'opinion' && `${opens ? ' opens' : ''}${closes ? ' closes' : ''}`
        return (
          <mark
            className={`claim-words v-${sign}${two ? ' two' : ''}${lineClass[line]}${ends || ''}`}
          >
            {inside}
          </mark>
        )
      }, text)}
    </>
  )
}

/** The claim's number where its words begin, and its note, which floats into the margin from there. */
function Begin({ claim }: { claim: ReportClaim }) {
  const verdict = verdictOf(claim)
  const row = `#r${claim.number}`
  return (
    <>
      <sup className={`reference v-${verdict.sign}`} id={`c${claim.number}`}>
        <a href={row} aria-label={`Claim ${claim.number}, ${verdict.label}`}>
          {claim.number}
        </a>
      </sup>
      {needsNote(claim) && (
        <span className={`margin-note v-${verdict.sign}`} role="note">
          <span className="margin-head">
            <b>{claim.number}</b> <MarkName {...verdict} />
          </span>
          {reasonsOf(claim).map((reason, index) => (
            <span key={index} className="why" dir="auto">
              {reasonText(reason)}
            </span>
          ))}
        </span>
      )}
    </>
  )
}
