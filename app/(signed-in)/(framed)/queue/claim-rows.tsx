import { TimeText } from '@/app/ui/time-text'
import { sayDistance } from '@/app/ui/time'
import type { Viewer } from '@/lib/auth/identify'
import { priorityName } from '@/lib/claims/vocabulary'
import type { Part, Waiting } from '@/lib/dashboard/queue'
import { kindNames } from '@/lib/web/words'
import { DueTime } from './due-time'
import { MoreRows } from './more-rows'

type View = { viewer: Viewer; now: Date }

/** Why it waits, or who waits with it. */
function reasonOf({ status, firstBy, reopenedFor }: Waiting): string {
  if (status === 'awaitingSecond')
    return firstBy ? `${firstBy.name} has signed.` : (reopenedFor ?? '')
  return status === 'disputed' ? 'Two people differ.' : (reopenedFor ?? '')
}

function Row({ claim, viewer, now }: View & { claim: Waiting }) {
  const desk = `/articles/${claim.article.id}`
  return (
    <tr>
      <td className="figures due">
        <DueTime at={claim.due} zone={viewer.timeZone} now={now} />
      </td>
      <td className="no">C{claim.number}</td>
      <td>
        <a
          className="claim"
          href={`${desk}/claims/${claim.number}`}
          data-row=""
          data-report={`${desk}/report`}
          dir="auto"
        >
          {claim.statement}
        </a>
        <div className="faint small">
          <bdi>{claim.article.title}</bdi>. <span className="quiet">{reasonOf(claim)}</span>
        </div>
      </td>
      <td className="prio quiet">
        {kindNames[claim.kind]}
        <div className="faint small">{priorityName(claim.priority)}</div>
      </td>
      <td className="at-end faint figures nowrap">
        <span className="hide-l">waits </span>
        {sayDistance(new Date(claim.since), now)}
        <span className="screen-reader">
          {' '}
          since <TimeText at={claim.since} zone={viewer.timeZone} now={now} />
        </span>
      </td>
    </tr>
  )
}

type RowsProps = View & { name: string; title: string; part: Part<Waiting> }

export function ClaimRows({ name, title, part, ...view }: RowsProps) {
  if (part.total === 0) return null
  return (
    <section aria-labelledby={name}>
      <h2 className="head" id={name}>
        {title}
        <span className="aside figures">{part.total.toLocaleString('en')}</span>
      </h2>
      <table className="rows stack queue">
        <thead>
          <tr>
            <th scope="col">Due</th>
            <th scope="col">No.</th>
            <th scope="col">Claim</th>
            <th scope="col">Kind</th>
            <th scope="col" className="at-end">
              Waits
            </th>
          </tr>
        </thead>
        <tbody>
          {part.items.map((claim) => (
            <Row key={claim.id} claim={claim} {...view} />
          ))}
        </tbody>
      </table>
      <MoreRows name={name} shown={part.items.length} total={part.total} />
    </section>
  )
}
