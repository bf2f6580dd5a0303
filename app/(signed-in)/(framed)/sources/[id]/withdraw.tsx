import { Button } from '@/app/ui/button'
import { TextArea } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { TimeText } from '@/app/ui/time-text'
import { figure } from '@/lib/core/figure'
import type { SourceDetail } from '@/lib/sources/queries'
import { withdrawSourceAction } from './actions'
import { endsWords } from './ends-words'

type WithdrawProps = { source: SourceDetail; mayWithdraw: boolean; zone: string }

/** What falls with the source, said before it is done: there is no way back. */
export function Withdraw({ source, mayWithdraw, zone }: WithdrawProps) {
  if (source.withdrawn) {
    return (
      <section>
        <h2 className="head">Withdrawn</h2>
        <p className="say bad">
          <TimeText at={source.withdrawn.at} zone={zone} form="full" />: {source.withdrawn.reason}
        </p>
        <p className="quiet">No verdict can lean on it any more.</p>
      </section>
    )
  }
  if (!mayWithdraw) return null
  return (
    <section>
      <h2 className="head">Withdraw this source</h2>
      <Consequences source={source} />
      <details data-form="" className="open-form">
        <summary>Withdraw it</summary>
        <Form action={withdrawSourceAction}>
          <input type="hidden" name="sourceId" value={source.id} />
          <TextArea
            name="reason"
            label="Why it can no longer be leaned on"
            rows={2}
            hint={
              source.confidential
                ? 'The reason stays with the source; others are not told.'
                : 'The claims it reopens carry this reason.'
            }
          />
          <div className="act">
            <Button>Withdraw this source</Button>
          </div>
        </Form>
      </details>
    </section>
  )
}

function Consequences({ source }: { source: SourceDetail }) {
  const reopened = source.claims.filter(({ reopens }) => reopens)
  const ends = endsWords(source.signOffs)
  if (reopened.length === 0)
    return (
      <p className="quiet">
        No verdict leans on it now, so no claim would be opened again
        {ends && `, but it ${ends}`}.
      </p>
    )
  const more = source.usedOn > source.claims.length
  return (
    <>
      <p className="quiet">
        Opens again {more ? 'at least ' : ''}
        {reopened.length === 1
          ? 'the one claim whose verdict leans on it'
          : `${figure(reopened.length)} claims whose verdicts lean on it`}
        {ends && `, and ${ends}`}:
      </p>
      <ul className="falls">
        {reopened.slice(0, 12).map(({ id, number, articleId, articleTitle }) => (
          <li key={id}>
            <a className="link" href={`/articles/${articleId}/claims/${number}`}>
              C{number}
            </a>{' '}
            <span className="quiet">{articleTitle}</span>
          </li>
        ))}
      </ul>
      {reopened.length > 12 && <p className="faint">and {reopened.length - 12} more</p>}
    </>
  )
}
