import { expect, test } from 'vitest'
import { actorOfSession, actorOfToken } from '@/lib/auth/identify'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound, Refused, TooMany } from '@/lib/core/errors'
import {
  changePassword,
  createToken,
  endAllSessions,
  endSession,
  revokeToken,
} from '@/lib/people/account'
import { editUser, inviteUser, withdrawInvite } from '@/lib/people/commands'
import { acceptInvite, findInvite, setUp } from '@/lib/people/joining'
import { signIn } from '@/lib/people/sign-in'
import { getAccount, listInvites, listUsers } from '@/lib/people/queries'
import { newsroom } from '../support/newsroom'

const admin = { name: 'Ada', email: 'Ada@Galley.test', password: 'a long first password' }
const from = { address: '127.0.0.9', userAgent: 'Test' }
const given = { email: 'ada@galley.test', password: admin.password, keep: false }

async function signedIn() {
  const { userId } = await setUp(admin)
  const opened = await signIn(given, from)
  const actor = opened && (await actorOfSession(opened.sessionId))
  if (!actor) throw new Error('not signed in')
  return { actor, userId, sessionId: opened.sessionId }
}

test('an empty install is set up once', async () => {
  const both = await Promise.allSettled([
    setUp(admin),
    setUp({ ...admin, email: 'eve@galley.test' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(setUp(admin)).rejects.toThrow(Conflict)
  expect(await db.user.findMany()).toMatchObject([
    { role: 'admin', passwordHash: expect.stringMatching(/^\$argon2id\$/) as string },
  ])
})

test('one signs in with any spelling of the address and the right password only', async () => {
  await setUp(admin)
  const opened = await signIn({ ...given, email: ' ADA@galley.test ' }, from)
  expect(await actorOfSession(opened?.sessionId ?? '')).toMatchObject({ name: 'Ada' })
  expect(await signIn({ ...given, password: 'another password' }, from)).toBeNull()
  expect(await signIn({ ...given, email: 'nobody@galley.test' }, from)).toBeNull()
})

test('eight failures lock an account for a while, known or not, and the right password does not help', async () => {
  await setUp(admin)
  for (const email of ['ada@galley.test', 'nobody@galley.test']) {
    for (let i = 0; i < 8; i++)
      await signIn({ email, password: 'wrong password', keep: false }, { ...from, address: null })
    await expect(signIn({ ...given, email }, { ...from, address: null })).rejects.toThrow(TooMany)
  }
  const later = new Date(Date.now() + 16 * 60_000)
  expect(await signIn(given, from, later)).not.toBeNull()
})

test('one address that tries many accounts is stopped', async () => {
  await setUp(admin)
  for (let i = 0; i < 40; i++)
    await signIn({ email: `n${i}@galley.test`, password: 'wrong password', keep: false }, from)
  await expect(signIn(given, from)).rejects.toThrow(TooMany)
})

test('a session ends by signing out, by signing out everywhere, by time', async () => {
  const { actor, sessionId } = await signedIn()
  const other = await signIn(given, from)
  await endSession(actor, { sessionId })
  expect(await actorOfSession(sessionId)).toBeNull()
  expect(await actorOfSession(other?.sessionId ?? '')).not.toBeNull()
  expect(
    await actorOfSession(other?.sessionId ?? '', new Date(Date.now() + 13 * 3_600_000)),
  ).toBeNull()
  await endAllSessions(actor, {})
  expect(await actorOfSession(other?.sessionId ?? '')).toBeNull()
})

test('a new password signs the other browsers out and this one stays', async () => {
  const { actor, sessionId } = await signedIn()
  const other = await signIn(given, from)
  await expect(
    changePassword(actor, { current: 'wrong password', next: 'a quite new password' }),
  ).rejects.toThrow(Refused)
  await changePassword(actor, { current: admin.password, next: 'a quite new password' })
  expect(await actorOfSession(sessionId)).not.toBeNull()
  expect(await actorOfSession(other?.sessionId ?? '')).toBeNull()
  expect(await signIn({ ...given, password: 'a quite new password' }, from)).not.toBeNull()
})

test('a role change acts on the next request, a deactivation ends sessions and tokens at once, and opens none', async () => {
  const { actor, userId } = await signedIn()
  const { secret: invite } = await inviteUser(actor, {
    email: 'ben@galley.test',
    name: 'Ben',
    role: 'reviewer',
  })
  const ben = await acceptInvite(invite, { name: 'Ben', password: 'ben has a password' })
  const benSignsIn = () =>
    signIn({ email: 'ben@galley.test', password: 'ben has a password', keep: true }, from)
  const session = await benSignsIn()
  const benActor = await actorOfSession(session?.sessionId ?? '')
  const { secret } = await createToken(benActor ?? actor, { name: 'CMS', scopes: 'read' })
  expect(await actorOfToken(secret)).toMatchObject({ id: ben.userId, scopes: ['read'] })
  await editUser(actor, { userId: ben.userId, role: 'editor' })
  expect(await actorOfSession(session?.sessionId ?? '')).toMatchObject({ role: 'editor' })
  await editUser(actor, { userId: ben.userId, deactivated: true })
  expect(await actorOfSession(session?.sessionId ?? '')).toBeNull()
  expect(await actorOfToken(secret)).toBeNull()
  expect(await benSignsIn()).toBeNull()
  await expect(editUser(actor, { userId, role: 'viewer' })).rejects.toThrow('last admin')
})

test('an invitation is used once, expires, and can be withdrawn', async () => {
  const { actor } = await signedIn()
  const invitation = { email: 'ben@galley.test', name: 'Ben', role: 'reviewer' } as const
  const { secret } = await inviteUser(actor, invitation)
  const account = { name: 'Ben', password: 'ben has a password' }
  const both = await Promise.allSettled([
    acceptInvite(secret, account),
    acceptInvite(secret, account),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(inviteUser(actor, invitation)).rejects.toThrow(Refused)
  const second = await inviteUser(actor, { ...invitation, email: 'cleo@galley.test' })
  expect(await findInvite(second.secret, new Date(Date.now() + 8 * 24 * 3_600_000))).toBeNull()
  await withdrawInvite(actor, { inviteId: second.data.inviteId })
  await expect(acceptInvite(second.secret, account)).rejects.toThrow(NotFound)
  expect(await listInvites(actor)).toEqual([])
})

test('secrets are stored as hashes only', async () => {
  const { actor } = await signedIn()
  const { secret } = await createToken(actor, { name: 'CMS' })
  const { secret: invite } = await inviteUser(actor, {
    email: 'ben@galley.test',
    name: 'Ben',
    role: 'reviewer',
  })
  const stored = JSON.stringify([
    await db.apiToken.findMany(),
    await db.invite.findMany(),
    await db.event.findMany(),
    await db.user.findMany(),
  ])
  for (const kept of [secret, invite, admin.password]) expect(stored).not.toContain(kept)
  const [token] = (await getAccount(actor)).tokens
  await revokeToken(actor, { tokenId: token?.id ?? '' })
  expect(await actorOfToken(secret)).toBeNull()
})

test('accounts are listed for admins only', async () => {
  const { ada, eve } = await newsroom()
  expect((await listUsers(ada)).map(({ name }) => name)).toEqual([
    'Ada',
    'Ana',
    'Ben',
    'Eve',
    'Vic',
  ])
  await expect(listUsers(eve)).rejects.toThrow(Forbidden)
})
