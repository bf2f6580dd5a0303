'use server'

import { redirect } from 'next/navigation'
import { acceptInvite } from '@/lib/people/joining'
import type { FormState } from '@/lib/web/form-state'
import { refusalOf } from '@/lib/web/perform'
import { checkForm, textOf } from '@/lib/web/read-form'
import { receive } from '@/lib/web/receive'
import { enterAs } from '@/lib/web/sign-in'

export async function acceptInviteAction(_: FormState, form: FormData): Promise<FormState> {
  receive(form)
  const password = textOf(form, 'password')
  try {
    checkForm(form)
    const { userId } = await acceptInvite(textOf(form, 'invite'), {
      name: textOf(form, 'name'),
      password,
    })
    await enterAs(userId)
  } catch (error) {
    return refusalOf(error, form)
  }
  redirect('/')
}
