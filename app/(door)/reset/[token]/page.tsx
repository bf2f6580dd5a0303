import type { Metadata } from 'next'
import { Button } from '@/app/ui/button'
import { CheckField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { findReset } from '@/lib/people/resetting'
import { takeResetAction } from './actions'

export const metadata: Metadata = { title: 'New password' }

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const reset = await findReset(token)
  if (!reset)
    return (
      <>
        <h1>This link no longer holds</h1>
        <p className="quiet">
          It was used, a newer one was made, or it has expired. Ask an admin for a new one.
        </p>
        <p className="door-foot">
          <a className="link" href="/sign-in">
            Sign in
          </a>
        </p>
      </>
    )
  return (
    <>
      <h1>Choose a new password</h1>
      <p className="quiet">
        For {reset.user.name}, {reset.user.email}. Every browser you are signed in with is signed
        out, and you come in here.
      </p>
      <Form action={takeResetAction}>
        <input type="hidden" name="reset" value={token} />
        <input type="hidden" name="email" autoComplete="username" value={reset.user.email} />
        <TextField
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="12 characters or more; a few words in a row are easy to keep in mind."
        />
        <div className="row">
          <CheckField
            name="tokens"
            label="End my API tokens too; programs that use them stop working"
          />
        </div>
        <Button kind="primary">Set the password</Button>
      </Form>
    </>
  )
}
