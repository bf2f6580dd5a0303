import { withdrawnWords } from '@/lib/claims/withdrawn-since'
import { MarkName } from '@/app/ui/mark'
import { TimeText } from '@/app/ui/time-text'
import type { Viewer } from '@/lib/auth/identify'
import { findRating } from '@/lib/claims/scales/registry'
import { isCorrected, signOf } from '@/lib/claims/sign'
import type { EvidenceView, VerdictView } from '@/lib/claims/views'
import type { Hit } from '@/lib/search/queries'
import { stanceNames, tierNames } from '@/lib/web/words'

type Part = { claim: Hit; viewer: Viewer }

function Verdict({ verdict, two, zone }: { verdict: VerdictView; two: boolean; zone: string }) {
  const rating = findRating(verdict.rating)
  return (
    <>
      <div className="verdict-line">
        <MarkName sign={rating?.mark ?? 'open'} two={two} label={rating?.label ?? verdict.rating} />
        <span className="quiet">
          {verdict.author.name}, <TimeText at={verdict.createdAt} zone={zone} form="date" />
        </span>
      </div>
      {verdict.rationale && <p className="serif why">{verdict.rationale}</p>}
    </>
  )
}

function Verdicts({ claim, viewer }: Part) {
  const standing = claim.verdicts.filter(({ superseded }) => !superseded)
  if (claim.pending?.blind) {
    return (
      <p className="say">
        {claim.pending.by.name} has signed. You may be the second: the verdict is shown once yours
        is recorded.
      </p>
    )
  }
  if (standing.length === 0) {
    const { sign, two, label } = signOf(claim)
    return (
      <div className="verdict-line">
        <MarkName sign={sign} two={two} label={label} />
        <span className="quiet">
          {claim.assignee ? `In the hands of ${claim.assignee.name}` : 'Nobody has judged it yet'}
        </span>
      </div>
    )
  }
  return (
    <>
      {claim.withdrawnSince && <p className="say">{withdrawnWords}</p>}
      {isCorrected(claim) && <Standing claim={claim} />}
      {standing.map((verdict) => (
        <Verdict
          key={verdict.id}
          verdict={verdict}
          two={claim.status === 'settled'}
          zone={viewer.timeZone}
        />
      ))}
    </>
  )
}

/** Where the claim stands, where that is not what a verdict of it says. */
const Standing = ({ claim }: { claim: Hit }) => (
  <div className="verdict-line">
    <MarkName {...signOf(claim)} />
    {claim.corrected && (
      <span className="quiet">
        was “{claim.corrected.from}”, now “{claim.corrected.to}”
      </span>
    )}
  </div>
)

function Source({ evidence }: { evidence: EvidenceView }) {
  const { source, stance, locator } = evidence
  const facts = [tierNames[source.tier], stance && stanceNames[stance].toLowerCase(), locator]
    .filter(Boolean)
    .join(', ')
  return (
    <li>
      <b>{source.hidden ? source.title : <a href={`/sources/${source.id}`}>{source.title}</a>}</b>
      {source.publisher && `, ${source.publisher}`}
      <span className="faint">
        {facts}
        {source.withdrawn && '. Withdrawn'}
      </span>
    </li>
  )
}

/** The chosen hit beside the list: its words, who said what of it, on which sources. */
export function Match({ claim, viewer }: Part) {
  return (
    <aside className="match" aria-label="The chosen claim">
      <p className="kick">C{claim.number}</p>
      <h2 dir="auto">{claim.statement}</h2>
      <dl className="match-facts">
        <dt>In {claim.articleTitle}</dt>
        <dd dir="auto">“{claim.quote}”</dd>
      </dl>
      <Verdicts claim={claim} viewer={viewer} />
      {claim.evidence.length > 0 && (
        <ul className="match-sources">
          {claim.evidence.map((evidence) => (
            <Source key={evidence.id} evidence={evidence} />
          ))}
        </ul>
      )}
      <div className="act">
        <a className="button primary" href={`/articles/${claim.articleId}/claims/${claim.number}`}>
          Open on its desk
        </a>
      </div>
    </aside>
  )
}
