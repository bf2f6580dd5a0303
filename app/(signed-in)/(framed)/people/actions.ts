'use server'

import { roles } from '@/lib/auth/permissions'
import { editUser, inviteUser, withdrawInvite } from '@/lib/people/commands'
import { resetPassword } from '@/lib/people/resetting'
import { baseAddress } from '@/lib/web/base-address'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { choiceOf, textOf } from '@/lib/web/read-form'
import { shownOnce } from '@/lib/web/shown-once'

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
    link = `${await baseAddress()}/invite/${secret}`
  })
  return shownOnce(
    answer,
    link,
    `Send ${input.name} this link; it works once, for seven days, and is not shown again.`,
  )
}

export async function resetAction(_: FormState, form: FormData): Promise<FormState> {
  let link = ''
  const answer = await perform(form, async (actor) => {
    const { secret } = await resetPassword(actor, { userId: textOf(form, 'userId') })
    link = `${await baseAddress()}/reset/${secret}`
  })
  return shownOnce(answer, link, 'It works once, for 24 hours, and is not shown again.')
}

export const withdrawInviteAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => withdrawInvite(actor, { inviteId: textOf(form, 'inviteId') }), {
    message: 'Invitation withdrawn.',
  })

export const setRoleAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) =>
      editUser(actor, { userId: textOf(form, 'userId'), role: choiceOf(form, 'role', roles) }),
    {
      message: 'Role changed.',
    },
  )

export const deactivateAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => editUser(actor, { userId: textOf(form, 'userId'), deactivated: true }), {
    message: 'Signed out everywhere and deactivated.',
  })

export const reactivateAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) => editUser(actor, { userId: textOf(form, 'userId'), deactivated: false }),
    {
      message: 'Active again.',
    },
  )
