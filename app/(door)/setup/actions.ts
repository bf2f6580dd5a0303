'use server'

import { redirect } from 'next/navigation'
import { setUp } from '@/lib/people/joining'
import type { FormState } from '@/lib/web/form-state'
import { refusalOf } from '@/lib/web/perform'
import { textOf } from '@/lib/web/read-form'
import { openSession } from '@/lib/web/sign-in'

export async function setUpAction(_: FormState, form: FormData): Promise<FormState> {
  const [name, email, password] = ['name', 'email', 'password'].map((field) => textOf(form, field))
  try {
    const made = await setUp({ name, email, password })
    await openSession({ email: made.email, password: password ?? '', keep: false })
  } catch (error) {
    return refusalOf(error, form)
  }
  redirect('/')
}
