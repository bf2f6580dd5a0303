import { PlainBars } from '@/app/ui/charts/bars'
import { Diff } from '@/app/ui/diff'
import { TimeText } from '@/app/ui/time-text'
import type { Kind } from '@/lib/claims/vocabulary'
import type { Caught } from '@/lib/dashboard/caught'
import { wordDiff } from '@/lib/text/diff'
import { kindNames } from '@/lib/web/words'
import { nearChanges } from '../near-changes'

const nameOf = (kind: string) => kindNames[kind as Kind]

type SavesProps = { caught: Caught; zone: string; now: Date }

/** Errors that did not get into print: how many, of what kind, and the last few in their own words. */
export function Saves({ caught, zone, now }: SavesProps) {
  const rows = Object.entries(caught.byKind).map(([kind, value]) => ({
    label: nameOf(kind),
    value,
  }))
  const inWords = rows.map(({ label, value }) => `${label} ${value}`).join(', ')
  return (
    <aside className="saves" aria-labelledby="saves">
      <h2 className="head" id="saves">
        Errors caught<span className="aside">4 weeks, before print</span>
      </h2>
      <p className="big">
        <b className="figures">{caught.total}</b> {caught.total === 1 ? 'save' : 'saves'}
      </p>
      {rows.length === 0 ? (
        <p className="quiet">
          Every correction that is accepted on the desk counts here, with its words before and
          after.
        </p>
      ) : (
        <PlainBars
          rows={rows}
          title="Errors caught by kind"
          label={`Errors caught by kind: ${inWords}`}
        />
      )}
      {caught.latest.length > 0 && (
        <ol className="latest">
          {caught.latest.map((fix) => (
            <li key={fix.id}>
              <Diff pieces={nearChanges(wordDiff(fix.exact, fix.replacement))} />
              <span className="faint">
                <a href={`/articles/${fix.articleId}/claims/${fix.number}`}>{nameOf(fix.kind)}</a>.{' '}
                {fix.by}, <TimeText at={fix.at} zone={zone} now={now} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </aside>
  )
}
