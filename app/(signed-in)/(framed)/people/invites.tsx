import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import { TimeText } from '@/app/ui/time-text'
import type { InviteView } from '@/lib/people/queries'
import { roleNames } from '../../places'
import { withdrawInviteAction } from './actions'

/** Invitations nobody has taken up yet. */
export function Invites({ invites, zone }: { invites: readonly InviteView[]; zone: string }) {
  if (invites.length === 0) return null
  return (
    <section>
      <h2 className="head">Invitations not taken up</h2>
      <table className="rows stack">
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col">Role</th>
            <th scope="col">Works until</th>
            <th scope="col">
              <span className="screen-reader">Withdraw</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invites.map((invite) => (
            <tr key={invite.id}>
              <td>
                <b className="strong-ink">{invite.name}</b>{' '}
                <span className="faint">{invite.email}</span>
              </td>
              <td>{roleNames[invite.role]}</td>
              <td>
                <TimeText at={invite.expiresAt} zone={zone} />
              </td>
              <td className="at-end">
                <Form action={withdrawInviteAction} silent>
                  <input type="hidden" name="inviteId" value={invite.id} />
                  <Button>Withdraw</Button>
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
