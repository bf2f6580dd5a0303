import { figure } from '@/lib/core/figure'

/** Leads through a text that is too long to be shown at once. `shown` from 0. */
export function Parts({ shown, count }: { shown: number; count: number }) {
  if (count === 1) return null
  return (
    <nav className="page-nav faint figures" aria-label="Parts of the text">
      <span>
        Part {figure(shown + 1)} of {figure(count)}
      </span>
      <span>
        {shown > 0 && (
          <a className="link" href={`?part=${shown}`}>
            Earlier
          </a>
        )}{' '}
        {shown + 1 < count && (
          <a className="link" href={`?part=${shown + 2}`}>
            Later
          </a>
        )}
      </span>
    </nav>
  )
}
