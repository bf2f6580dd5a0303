import { figure } from '@/lib/core/figure'
import type { ReportPart } from '@/lib/reports/part'
import { nearParts } from './near-parts'

type PartsProps = {
  report: ReportPart
  /** number of a claim that was asked for and is not in the report */
  missing?: number | undefined
}

/** The way through a report too long for one page; nothing where it is whole. */
export function Parts({ report: { article, part, parts, claims, counts }, missing }: PartsProps) {
  if (parts === 1) return null
  const address = (to: number) => `/articles/${article.id}/report?part=${to}`
  return (
    <nav className="parts" aria-label="Parts of this report">
      <span>
        Part <b className="figures">{part}</b> of <b className="figures">{parts}</b>:{' '}
        {figure(claims.length)} of {figure(counts.claims + counts.cut)} claims
      </span>
      {missing !== undefined && <strong>There is no claim {missing} in this report.</strong>}
      <span className="grow" />
      <ol className="part-links figures noprint">
        {nearParts(part, parts).map((to, nth) => (
          <li key={to ?? -nth}>
            {to === null ? (
              '…'
            ) : (
              <a
                href={address(to)}
                aria-label={`Part ${to}`}
                aria-current={to === part ? 'page' : undefined}
                rel={to === part - 1 ? 'prev' : to === part + 1 ? 'next' : undefined}
              >
                {figure(to)}
              </a>
            )}
          </li>
        ))}
      </ol>
      <AnyClaim article={article.id} />
      <AnyPart article={article.id} part={part} parts={parts} />
      <a
        className="button noprint"
        href={`/api/v1/articles/${article.id}/report?format=html`}
        download
      >
        All of it, in one file
      </a>
    </nav>
  )
}

/** The part with a claim, and the claim in it; an ordinary form. */
function AnyClaim({ article }: { article: string }) {
  return (
    <form className="any-part noprint" action={`/articles/${article}/report`}>
      <input
        className="field figures"
        name="claim"
        aria-label="Number of a claim"
        placeholder="Claim"
        inputMode="numeric"
        pattern="[1-9][0-9]{0,6}"
        title="The number of a claim"
        size={6}
        required
      />
      <button className="button">Show</button>
    </form>
  )
}

/** Every part, also those that are not near; an ordinary form. */
function AnyPart({ article, part, parts }: { article: string; part: number; parts: number }) {
  if (!nearParts(part, parts).includes(null)) return null
  return (
    <form className="any-part noprint" action={`/articles/${article}/report`}>
      <select className="field" name="part" aria-label="Part" defaultValue={part} key={part}>
        {Array.from({ length: parts }, (_, at) => (
          <option key={at} value={at + 1}>
            Part {at + 1}
          </option>
        ))}
      </select>
      <button className="button">Show</button>
    </form>
  )
}
