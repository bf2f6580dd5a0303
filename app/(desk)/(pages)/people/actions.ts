'use server'

import { headers } from 'next/headers'
import { roles } from '@/lib/auth/permissions'
import { env } from '@/lib/core/env'
import { editUser, inviteUser, withdrawInvite } from '@/lib/people/commands'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { choiceOf, textOf } from '@/lib/web/read-form'

/** The address the admin uses now, unless one was set for everybody. */
async function base() {
  if (process.env.GALLEY_URL) return env.url
  const host = (await headers()).get('host')
  return host ? `http://${host}` : env.url
}

export async function inviteAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
    role: choiceOf(form, 'role', roles),
  }
  let link = ''
  // what is shown once cannot be shown again
  form.delete('once')
  const answer = await perform(form, async (actor) => {
    const { secret } = await inviteUser(actor, input)
    link = `${await base()}/invite/${secret}`
  })
  return answer?.ok
    ? {
        ok: true,
        message: `Send ${input.name} this link; it works once, for seven days, and is not shown again: ${link}`,
      }
    : answer
}

export const withdrawInviteAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => withdrawInvite(actor, { inviteId: textOf(form, 'inviteId') }), {
    message: 'Invitation withdrawn.',
  })

export const setRoleAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) => editUser(actor, { userId: textOf(form, 'userId'), role: choiceOf(form, 'role', roles) }),
    {
      message: 'Role changed.',
    },
  )

export const deactivateAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => editUser(actor, { userId: textOf(form, 'userId'), deactivated: true }), {
    message: 'Signed out everywhere and deactivated.',
  })

export const reactivateAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => editUser(actor, { userId: textOf(form, 'userId'), deactivated: false }), {
    message: 'Active again.',
  })
