import type { Metadata } from 'next'
import { Button } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { findInvite } from '@/lib/people/joining'
import { acceptInviteAction } from './actions'

export const metadata: Metadata = { title: 'Invitation' }

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invite = await findInvite(token)
  if (!invite)
    return (
      <>
        <h1>This invitation no longer holds</h1>
        <p className="quiet">It was used, withdrawn, or has expired. Ask an admin for a new one.</p>
        <p className="door-foot">
          <a className="link" href="/sign-in">
            Sign in
          </a>
        </p>
      </>
    )
  return (
    <>
      <h1>Join the desk</h1>
      <p className="quiet">
        You are invited as {invite.role}, with the address {invite.email}.
      </p>
      <Form action={acceptInviteAction}>
        <input type="hidden" name="invite" value={token} />
        <TextField name="name" label="Your name" autoComplete="name" defaultValue={invite.name} />
        <input type="hidden" name="email" autoComplete="username" value={invite.email} />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          hint="12 characters or more; a few words in a row are easy to keep in mind."
        />
        <Button kind="primary">Join</Button>
      </Form>
    </>
  )
}
