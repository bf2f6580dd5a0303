import type { Metadata } from 'next'
import { Button } from '@/app/ui/button'
import { CheckField, SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { getAccount } from '@/lib/people/queries'
import { getViewer } from '@/lib/web/viewer'
import { roleNames } from '../../places'
import { changePasswordAction, editAccountAction } from './actions'
import { EndTokens } from './end-tokens'
import { Sessions } from './sessions'
import { Tokens } from './tokens'

export const metadata: Metadata = { title: 'Account' }

/** With the own one, which may have a newer name than the list knows: saving the form must not lose it. */
const zones = (own: string | null) => [
  { value: '', label: 'As the newsroom' },
  ...[...new Set(['UTC', ...(own ? [own] : []), ...Intl.supportedValuesOf('timeZone')])].map(
    (zone) => ({
      value: zone,
      label: zone.replaceAll('_', ' '),
    }),
  ),
]

export default async function AccountPage() {
  const viewer = await getViewer()
  const account = await getAccount(viewer)
  const working = account.tokens.filter(({ expired }) => !expired).length
  return (
    <main id="main" tabIndex={-1} className="plain">
      <h1>{account.name}</h1>
      <p className="intro">
        {roleNames[account.role]}, {account.email}. Role and address are an admin’s to change.
      </p>
      <div className="cols even">
        <section>
          <h2 className="head">How you work</h2>
          <Form action={editAccountAction} className="form">
            <TextField name="name" label="Name" autoComplete="name" defaultValue={account.name} />
            <SelectField
              name="timeZone"
              label="Time zone"
              choices={zones(account.timeZone)}
              defaultValue={account.timeZone ?? ''}
            />
            <div className="act">
              <CheckField
                name="singleKeys"
                label="Single keys, as j for the next claim"
                defaultChecked={account.singleKeys}
              />
            </div>
            <div className="act">
              <Button kind="primary">Save</Button>
            </div>
          </Form>
        </section>
        <section>
          <h2 className="head">Password</h2>
          <Form action={changePasswordAction} className="form">
            <input type="hidden" name="username" autoComplete="username" value={account.email} />
            <TextField
              name="current"
              label="The one you use now"
              type="password"
              autoComplete="current-password"
            />
            <TextField
              name="next"
              label="The new one"
              type="password"
              autoComplete="new-password"
              hint="12 characters or more; a few words in a row are easy to keep in mind."
            />
            <p className="quiet">This signs your other browsers out.</p>
            <EndTokens count={working} />
            <div className="act">
              <Button kind="primary">Change password</Button>
            </div>
          </Form>
        </section>
      </div>
      <Sessions sessions={account.sessions} tokens={working} zone={viewer.timeZone} />
      <Tokens tokens={account.tokens} zone={viewer.timeZone} />
    </main>
  )
}
