import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Button } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { isEmptyInstall } from '@/lib/people/joining'
import { setUpAction } from './actions'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage() {
  if (!(await isEmptyInstall())) redirect('/sign-in')
  return (
    <>
      <h1>Set up Galley</h1>
      <p className="quiet">Nobody is here yet. You become the first admin and invite the others.</p>
      <Form action={setUpAction}>
        <TextField
          name="code"
          label="Set-up code"
          autoComplete="off"
          autoFocus
          hint="Printed where Galley was started, and kept in the file setup-code of its data folder."
        />
        <TextField name="name" label="Your name" autoComplete="name" />
        <TextField name="email" label="Work e-mail" type="email" autoComplete="username" />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          hint="12 characters or more; a few words in a row are easy to keep in mind."
        />
        <Button kind="primary">Set up</Button>
      </Form>
    </>
  )
}
