import type { ReportPart } from '@/lib/reports/part'

/** The way through a report too long for one page; nothing where it is whole. */
export function Parts({
  report: { article, part, parts, claims, counts },
}: {
  report: ReportPart
}) {
  if (parts === 1) return null
  const address = (to: number) => `/articles/${article.id}/report?part=${to}`
  return (
    <nav className="parts" aria-label="Parts of this report">
      <span>
        Part <b className="figures">{part}</b> of <b className="figures">{parts}</b>:{' '}
        {claims.length.toLocaleString('en')} of {(counts.claims + counts.cut).toLocaleString('en')}{' '}
        claims
      </span>
      <span className="grow" />
      {part > 1 && (
        <a className="button noprint" rel="prev" href={address(part - 1)}>
          Part {part - 1}
        </a>
      )}
      {part < parts && (
        <a className="button noprint" rel="next" href={address(part + 1)}>
          Part {part + 1}
        </a>
      )}
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
