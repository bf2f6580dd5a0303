import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Button } from '@/app/ui/button'
import { CheckField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { isEmptyInstall } from '@/lib/people/joining'
import { findViewer } from '@/lib/web/viewer'
import { safePath } from '../safe-path'
import { signInAction } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string }>
}) {
  const next = safePath((await searchParams).next)
  if (await findViewer()) redirect(next)
  if (await isEmptyInstall()) redirect('/setup')
  return (
    <>
      <h1>Sign in to the desk</h1>
      <Form action={signInAction}>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          label="Work e-mail"
          type="email"
          autoComplete="username"
          autoFocus
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
        />
        <div className="row">
          <CheckField name="keep" label="Stay signed in on this machine" />
        </div>
        <Button kind="primary">Sign in</Button>
      </Form>
      <p className="faint door-foot">
        No account? An admin invites you. Password forgotten? An admin gives you a link to a new
        one.
      </p>
    </>
  )
}
