import { kindNames } from '@/lib/web/words'
import type { Tally } from './tally'

/** How many claims of each kind, most first; the bar is drawn, the number is said. */
export function Kinds({ kinds }: Pick<Tally, 'kinds'>) {
  const most = kinds[0]?.n
  if (!most) return null
  return (
    <>
      <h3 className="head">By kind</h3>
      <ul className="kinds-list figures">
        {kinds.map(({ kind, n }) => (
          <li key={kind}>
            <span>{kindNames[kind]}</span>
            <svg width={Math.max(2, Math.round((n / most) * 56))} height="10" aria-hidden="true">
              <rect width="100%" height="10" className="texture-neutral" />
            </svg>
            <b>{n.toLocaleString('en')}</b>
          </li>
        ))}
      </ul>
    </>
  )
}
