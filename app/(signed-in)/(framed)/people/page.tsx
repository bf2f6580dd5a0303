import type { Metadata } from 'next'
import { Button } from '@/app/ui/button'
import { SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { listInvites, listUsers } from '@/lib/people/queries'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { choicesOf } from '@/lib/web/words'
import { roleNames } from '../../places'
import { inviteAction } from './actions'
import { Invites } from './invites'
import { UserTable } from './user-table'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const viewer = await getViewer()
  const [users, invites] = await orNotFound(Promise.all([listUsers(viewer), listInvites(viewer)]))
  return (
    <main id="main" tabIndex={-1} className="plain">
      <h1>People</h1>
      <p className="intro">
        Viewers read along. Reviewers check claims. Editors also decide disputes, sign off and set
        the policy. Admins also look after people.
      </p>
      <UserTable users={users} viewer={viewer} />
      <section>
        <h2 className="head">Invite a colleague</h2>
        <Form action={inviteAction} className="form">
          <div className="three-columns">
            <TextField name="name" label="Name" autoComplete="off" />
            <TextField name="email" label="Work e-mail" type="email" autoComplete="off" />
            <SelectField
              name="role"
              label="Role"
              choices={choicesOf(roleNames)}
              defaultValue="reviewer"
            />
          </div>
          <div className="act">
            <Button kind="primary">Make an invitation</Button>
          </div>
        </Form>
      </section>
      <Invites invites={invites} zone={viewer.timeZone} />
    </main>
  )
}
