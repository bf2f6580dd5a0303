/** Nothing here yet: what it means, and what to do. */
export function Empty({
  children,
  action,
}: {
  children: React.ReactNode
  action?: React.ReactNode
}) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action && <div className="act">{action}</div>}
    </div>
  )
}

/** The body of an error page. */
export function Problem({
  title,
  children,
  action,
}: {
  title: string
  children: React.ReactNode
  action?: React.ReactNode
}) {
  return (
    <main className="problem" id="main" tabIndex={-1}>
      <h1>{title}</h1>
      <p>{children}</p>
      {action && <div className="act">{action}</div>}
    </main>
  )
}

type PagerProps = { shown: string; previous?: string | null; next?: string | null }

export function Pager({ shown, previous, next }: PagerProps) {
  return (
    <nav className="page-nav faint" aria-label="Pages">
      <span className="figures">{shown}</span>
      <span>
        {previous && (
          <a className="link" href={previous} rel="prev">
            Back to the start
          </a>
        )}{' '}
        {next && (
          <a className="link" href={next} rel="next">
            Show more
          </a>
        )}
      </span>
    </nav>
  )
}
