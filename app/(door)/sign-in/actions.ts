'use server'

import { redirect } from 'next/navigation'
import { Refused, TooMany } from '@/lib/core/errors'
import type { FormState } from '@/lib/web/form-state'
import { checkForm, textOf } from '@/lib/web/read-form'
import { receive } from '@/lib/web/receive'
import { openSession } from '@/lib/web/sign-in'
import { safePath } from '../safe-path'

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  receive(form)
  const email = textOf(form, 'email')
  const refused = (message: string): FormState => ({
    ok: false,
    message,
    errors: {},
    values: { email },
  })
  try {
    checkForm(form)
    const opened = await openSession({
      email,
      password: textOf(form, 'password'),
      keep: form.has('keep'),
    })
    if (!opened) return refused('This e-mail address and password do not belong together.')
  } catch (error) {
    if (error instanceof TooMany || error instanceof Refused) return refused(error.message)
    throw error
  }
  redirect(safePath(textOf(form, 'next')))
}
