import type { Actor } from '@/lib/auth/permissions'
import { env } from '@/lib/core/env'
import { NotFound } from '@/lib/core/errors'
import { paging } from '@/lib/core/paging'
import { editUser, inviteUser, withdrawInvite } from '@/lib/people/commands'
import { resetPassword } from '@/lib/people/resetting'
import { listColleagues, listInvites, listUsers } from '@/lib/people/queries'
import { invitation, userEdit } from '@/lib/people/schema'
import { paged } from '../paged'
import { changes, reads } from '../route'
import { byId, listOf, someOf } from '../shapes/common'
import { colleague, invite, newInvite, newReset, user, userOf } from '../shapes/people'

async function getUser(actor: Actor, userId: string) {
  const user = (await listUsers(actor)).find(({ id }) => id === userId)
  if (!user) throw new NotFound('This person')
  return userOf(user)
}

async function showInvite({
  actor,
  event,
}: {
  actor: Actor
  event: { data: { inviteId: string }; secret?: string }
}) {
  const invite = (await listInvites(actor)).find(({ id }) => id === event.data.inviteId)
  if (!invite) throw new NotFound('This invitation')
  // an answer made again after a crash no longer has the secret
  return { ...invite, link: event.secret ? `${env.url}/invite/${event.secret}` : null }
}

export const users = [
  reads({
    id: 'listUsers',
    path: '/users',
    summary: 'Everybody with an account, by name',
    action: 'people.manage',
    query: paging,
    answer: listOf(user),
    handle: async ({ actor, query }) => paged((await listUsers(actor)).map(userOf), query),
  }),
  changes({
    id: 'inviteUser',
    method: 'POST',
    path: '/users',
    summary: 'Invite somebody; the link is shown this once',
    status: 201,
    command: inviteUser,
    body: invitation.strict(),
    answer: newInvite,
    handle: ({ actor, body }) => inviteUser(actor, body),
    show: showInvite,
  }),
  changes({
    id: 'editUser',
    method: 'PATCH',
    path: '/users/{id}',
    summary: 'Change a name or a role, deactivate or let in again',
    command: editUser,
    params: byId,
    body: someOf(userEdit.omit({ userId: true }).shape),
    answer: user,
    handle: ({ actor, params, body }) => editUser(actor, { ...body, userId: params.id }),
    show: ({ actor, params }) => getUser(actor, params.id),
  }),
  changes({
    id: 'resetPassword',
    method: 'POST',
    path: '/users/{id}/reset',
    summary: 'Make a single-use link by which somebody who forgot their password chooses a new one',
    status: 201,
    command: resetPassword,
    params: byId,
    answer: newReset,
    handle: ({ actor, params }) => resetPassword(actor, { userId: params.id }),
    show: ({ event }) =>
      // an answer made again after a crash no longer has the secret
      Promise.resolve({
        url: 'secret' in event ? `${env.url}/reset/${event.secret}` : null,
        expiresAt: event.data.expiresAt,
      }),
  }),
  reads({
    id: 'listInvites',
    path: '/invites',
    summary: 'Invitations that can still be taken up',
    action: 'people.manage',
    query: paging,
    answer: listOf(invite),
    handle: async ({ actor, query }) => paged(await listInvites(actor), query),
  }),
  changes({
    id: 'withdrawInvite',
    method: 'DELETE',
    path: '/invites/{id}',
    summary: 'Withdraw an invitation',
    command: withdrawInvite,
    params: byId,
    handle: ({ actor, params }) => withdrawInvite(actor, { inviteId: params.id }),
  }),
  reads({
    id: 'listColleagues',
    path: '/colleagues',
    summary: 'Who can be given work, or named as reader of a confidential source',
    action: 'people.read',
    query: paging,
    answer: listOf(colleague),
    handle: async ({ actor, query }) => paged(await listColleagues(actor), query),
  }),
]
