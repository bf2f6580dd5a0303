'use server'

import { redirect } from 'next/navigation'
import {
  changePassword,
  createToken,
  editOwnAccount,
  endAllSessions,
  endSession,
  revokeToken,
} from '@/lib/people/account'
import { scopes } from '@/lib/people/schema'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { choiceOf, textOf } from '@/lib/web/read-form'
import { shownOnce } from '@/lib/web/shown-once'
import { forgetSessionCookie } from '@/lib/web/sign-in'
import { getViewer } from '@/lib/web/viewer'
import { expiryOf, lifetimes } from './lifetimes'

export async function editAccountAction(_: FormState, form: FormData) {
  const input = {
    name: textOf(form, 'name'),
    timeZone: textOf(form, 'timeZone'),
    singleKeys: form.has('singleKeys'),
  }
  return perform(form, (actor) => editOwnAccount(actor, input), { message: 'Account changed.' })
}

export async function changePasswordAction(_: FormState, form: FormData) {
  const input = {
    current: textOf(form, 'current'),
    next: textOf(form, 'next'),
    tokens: form.has('tokens'),
  }
  const also = input.tokens ? ', and your API tokens have ended' : ''
  return perform(form, (actor) => changePassword(actor, input), {
    message: `Password changed. Your other browsers are signed out${also}.`,
  })
}

export async function createTokenAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    name: textOf(form, 'name'),
    scopes: choiceOf(form, 'scopes', scopes.options),
    expiresAt: expiryOf(choiceOf(form, 'lasts', lifetimes), new Date()),
  }
  let secret = ''
  // what is shown once cannot be shown again
  form.delete('once')
  const answer = await perform(form, async (actor) => {
    secret = (await createToken(actor, input)).secret
  })
  return shownOnce(answer, secret, 'Copy it now; it is not shown again.')
}

export const revokeTokenAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => revokeToken(actor, { tokenId: textOf(form, 'tokenId') }), {
    message: 'Token revoked.',
  })

export const endSessionAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => endSession(actor, { sessionId: textOf(form, 'sessionId') }), {
    message: 'Signed out there.',
  })

export async function endAllSessionsAction(form: FormData) {
  await endAllSessions(await getViewer(), { tokens: form.has('tokens') })
  await forgetSessionCookie()
  redirect('/sign-in')
}
