import { Button } from '@/app/ui/button'
import { SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { TimeText } from '@/app/ui/time-text'
import type { Viewer } from '@/lib/auth/identify'
import type { UserView } from '@/lib/people/queries'
import { choicesOf } from '@/lib/web/words'
import { roleNames } from '../../places'
import { deactivateAction, reactivateAction, resetAction, setRoleAction } from './actions'

export function UserTable({ users, viewer }: { users: readonly UserView[]; viewer: Viewer }) {
  return (
    <table className="rows stack">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Last here</th>
          <th scope="col">Role</th>
          <th scope="col">
            <span className="screen-reader">Account</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <td>
              <b className="strong-ink">{user.name}</b>
              {user.id === viewer.id && ' (you)'}
              <div className="faint">{user.email}</div>
            </td>
            <td>
              <span className="hide-l">Last here: </span>
              {user.lastSeenAt ? (
                <TimeText at={user.lastSeenAt} zone={viewer.timeZone} />
              ) : (
                'Not yet'
              )}
            </td>
            <td>
              {user.active ? <RoleForm user={user} /> : `${roleNames[user.role]}, deactivated`}
            </td>
            <td className="at-end">
              {user.active ? (
                <>
                  <Reset user={user} />
                  <Deactivate user={user} />
                </>
              ) : (
                <Reactivate user={user} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const RoleForm = ({ user }: { user: UserView }) => (
  <Form action={setRoleAction} className="inline">
    <input type="hidden" name="userId" value={user.id} />
    <SelectField
      name="role"
      label={`Role of ${user.name}`}
      hiddenLabel
      choices={choicesOf(roleNames)}
      defaultValue={user.role}
    />
    <Button>
      Set<span className="screen-reader"> the role of {user.name}</span>
    </Button>
  </Form>
)

const Reset = ({ user }: { user: UserView }) => (
  <details data-form="" className="open-form">
    <summary>
      New password<span className="screen-reader"> for {user.name}</span>
    </summary>
    <Form action={resetAction}>
      <input type="hidden" name="userId" value={user.id} />
      <p className="quiet">
        You get a link to hand to {user.name}, who chooses a new password by it. Until then the old
        one works. Links made before no longer hold.
      </p>
      <div className="act">
        <Button>Make a link for {user.name}</Button>
      </div>
    </Form>
  </details>
)

const Deactivate = ({ user }: { user: UserView }) => (
  <details data-form="" className="open-form">
    <summary>
      Deactivate<span className="screen-reader"> {user.name}</span>
    </summary>
    <Form action={deactivateAction}>
      <input type="hidden" name="userId" value={user.id} />
      <p className="quiet">
        {user.name} is signed out everywhere, and every token stops. What they wrote stays. Claims
        they hold stay theirs until someone releases them.
      </p>
      <div className="act">
        <Button>Deactivate {user.name}</Button>
      </div>
    </Form>
  </details>
)

const Reactivate = ({ user }: { user: UserView }) => (
  <Form action={reactivateAction} silent>
    <input type="hidden" name="userId" value={user.id} />
    <Button>
      Reactivate<span className="screen-reader"> {user.name}</span>
    </Button>
  </Form>
)
