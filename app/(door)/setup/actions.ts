'use server'

import { redirect } from 'next/navigation'
import { setUpByCode } from '@/lib/people/joining'
import type { FormState } from '@/lib/web/form-state'
import { refusalOf } from '@/lib/web/perform'
import { checkForm, textOf } from '@/lib/web/read-form'
import { receive } from '@/lib/web/receive'
import { enterAs } from '@/lib/web/sign-in'

export async function setUpAction(_: FormState, form: FormData): Promise<FormState> {
  receive(form)
  const [code, name, email, password] = ['code', 'name', 'email', 'password'].map((field) =>
    textOf(form, field),
  )
  try {
    checkForm(form)
    const { userId } = await setUpByCode({ code, name, email, password })
    await enterAs(userId)
  } catch (error) {
    return refusalOf(error, form)
  }
  redirect('/')
}
