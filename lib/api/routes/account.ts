import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { NotFound } from '@/lib/core/errors'
import { paging } from '@/lib/core/paging'
import {
  changePassword,
  createToken,
  editOwnAccount,
  endAllSessions,
  endSession,
  revokeToken,
} from '@/lib/people/account'
import { getAccount } from '@/lib/people/queries'
import { accountEdit, everywhere, newToken as tokenBody, passwordChange } from '@/lib/people/schema'
import { paged } from '../paged'
import { changes, reads } from '../route'
import { byId, listOf, someOf } from '../shapes/common'
import { me, newToken, session, token } from '../shapes/people'

async function getMe(actor: Actor): Promise<z.output<typeof me>> {
  const { sessions: _, tokens: __, ...self } = await getAccount(actor)
  return self
}

async function getToken(actor: Actor, tokenId: string) {
  const token = (await getAccount(actor)).tokens.find(({ id }) => id === tokenId)
  if (!token) throw new NotFound('This token')
  return token
}

export const account = [
  reads({
    id: 'getMe',
    path: '/me',
    summary: 'Who asks',
    action: 'account.own',
    answer: me,
    handle: ({ actor }) => getMe(actor),
  }),
  changes({
    id: 'editMe',
    method: 'PATCH',
    path: '/me',
    summary: 'Change your own name, time zone or keys',
    command: editOwnAccount,
    body: someOf(accountEdit.shape),
    answer: me,
    handle: ({ actor, body }) => editOwnAccount(actor, body),
    show: ({ actor }) => getMe(actor),
  }),
  changes({
    id: 'changePassword',
    method: 'POST',
    path: '/me/password',
    summary:
      'Choose a new password; other browsers are signed out, and with `tokens` your API tokens end',
    command: changePassword,
    body: passwordChange.strict(),
    handle: ({ actor, body }) => changePassword(actor, body),
  }),
  reads({
    id: 'listTokens',
    path: '/me/tokens',
    summary: 'Your API tokens, newest first, without their secrets',
    action: 'account.own',
    query: paging,
    answer: listOf(token),
    handle: async ({ actor, query }) => paged((await getAccount(actor)).tokens, query),
  }),
  changes({
    id: 'createToken',
    method: 'POST',
    path: '/me/tokens',
    summary: 'Make an API token; its secret is shown this once',
    status: 201,
    command: createToken,
    body: tokenBody.strict(),
    answer: newToken,
    handle: ({ actor, body }) => createToken(actor, body),
    show: async ({ actor, event }) => ({
      ...(await getToken(actor, event.data.tokenId)),
      // an answer made again after a crash no longer has it
      token: (event as { secret?: string }).secret ?? null,
    }),
  }),
  changes({
    id: 'revokeToken',
    method: 'DELETE',
    path: '/me/tokens/{id}',
    summary: 'End one of your API tokens at once',
    command: revokeToken,
    params: byId,
    handle: ({ actor, params }) => revokeToken(actor, { tokenId: params.id }),
  }),
  reads({
    id: 'listSessions',
    path: '/me/sessions',
    summary: 'The browsers you are signed in with',
    action: 'account.own',
    query: paging,
    answer: listOf(session),
    handle: async ({ actor, query }) => paged((await getAccount(actor)).sessions, query),
  }),
  changes({
    id: 'endSession',
    method: 'DELETE',
    path: '/me/sessions/{id}',
    summary: 'Sign one browser out',
    command: endSession,
    params: byId,
    handle: ({ actor, params }) => endSession(actor, { sessionId: params.id }),
  }),
  changes({
    id: 'endAllSessions',
    method: 'DELETE',
    path: '/me/sessions',
    summary: 'Sign out everywhere; with `tokens` your API tokens end too',
    command: endAllSessions,
    body: everywhere.strict(),
    handle: ({ actor, body }) => endAllSessions(actor, body),
  }),
]
