type MoreProps = { name: string; shown: number; total: number }

/** The rest of a part, a hundred rows more at a time. */
export function MoreRows({ name, shown, total }: MoreProps) {
  if (shown >= total) return null
  return (
    <p className="page-nav faint">
      <span className="figures">
        {shown} of {total.toLocaleString('en')} shown
      </span>
      <a className="link" href={`/queue?${name}=${shown + 100}#${name}`}>
        Show more
      </a>
    </p>
  )
}
