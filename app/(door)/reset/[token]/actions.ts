'use server'

import { redirect } from 'next/navigation'
import { takeReset } from '@/lib/people/resetting'
import type { FormState } from '@/lib/web/form-state'
import { refusalOf } from '@/lib/web/perform'
import { checkForm, textOf } from '@/lib/web/read-form'
import { receive } from '@/lib/web/receive'
import { enterAs } from '@/lib/web/sign-in'

export async function takeResetAction(_: FormState, form: FormData): Promise<FormState> {
  receive(form)
  const chosen = { password: textOf(form, 'password'), tokens: form.has('tokens') }
  try {
    checkForm(form)
    const { userId } = await takeReset(textOf(form, 'reset'), chosen)
    await enterAs(userId)
  } catch (error) {
    return refusalOf(error, form)
  }
  redirect('/')
}
