import { expect, test } from 'vitest'
import { actorOfSession, actorOfToken } from '@/lib/auth/identify'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/core/db'
import { NotFound, Refused } from '@/lib/core/errors'
import { changePassword, createToken } from '@/lib/people/account'
import { editUser } from '@/lib/people/commands'
import { findReset, resetPassword, takeReset } from '@/lib/people/resetting'
import { signIn } from '@/lib/people/sign-in'
import { newsroom } from '../support/newsroom'
import { galley } from '../support/terminal'

const from = { address: '192.0.2.1', userAgent: 'Test' }
const hours = (n: number) => new Date(Date.now() + n * 3_600_000)
const first = 'the first of passwords'
const second = { password: 'the second of passwords' }

async function office() {
  const room = await newsroom()
  await db.user.updateMany({ data: { passwordHash: await hashPassword(first) } })
  const enter = (password: string) => signIn({ email: room.ana.email, password, keep: false }, from)
  return { ...room, enter }
}

test('a forgotten password is mended by a link, once, and every browser is signed out', async () => {
  const { ada, ana, enter } = await office()
  const open = await enter(first)
  const { secret } = await resetPassword(ada, { userId: ana.id })
  expect(await enter(first)).not.toBeNull()
  const both = await Promise.allSettled([takeReset(secret, second), takeReset(secret, second)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await actorOfSession(open?.sessionId ?? '')).toBeNull()
  expect(await enter(first)).toBeNull()
  expect(await enter(second.password)).not.toBeNull()
  await expect(takeReset(secret, second)).rejects.toThrow(NotFound)
})

test.each([false, true])(
  'tokens end with the old password only if asked to: %s',
  async (tokens) => {
    const { ada, ana } = await office()
    const { secret: token } = await createToken(ana, { name: 'CMS' })
    const { secret } = await resetPassword(ada, { userId: ana.id })
    await takeReset(secret, { ...second, tokens })
    expect((await actorOfToken(token)) === null).toBe(tokens)
  },
)

test('a link expires after a day, and is void once there is a newer one or a new password', async () => {
  const { ada, ana } = await office()
  const made = async () => (await resetPassword(ada, { userId: ana.id })).secret
  const old = await made()
  const newer = await made()
  expect(await findReset(old)).toBeNull()
  expect(await findReset(newer, hours(23))).not.toBeNull()
  expect(await findReset(newer, hours(25))).toBeNull()
  await changePassword(ana, { current: first, next: 'changed in the meantime' })
  await expect(takeReset(newer, second)).rejects.toThrow(NotFound)
})

test('whose account is closed gets no link, and one given before no longer holds, then or later', async () => {
  const { ada, ana } = await office()
  const { secret } = await resetPassword(ada, { userId: ana.id })
  await editUser(ada, { userId: ana.id, deactivated: true })
  await expect(takeReset(secret, second)).rejects.toThrow(NotFound)
  await expect(resetPassword(ada, { userId: ana.id })).rejects.toThrow(Refused)
  await editUser(ada, { userId: ana.id, deactivated: false })
  await expect(takeReset(secret, second)).rejects.toThrow(NotFound)
})

test('a password that is too short uses nothing up, and the secret is kept nowhere', async () => {
  const { ada, ana } = await office()
  const { secret } = await resetPassword(ada, { userId: ana.id })
  await expect(takeReset(secret, { password: 'short' })).rejects.toThrow('12 characters')
  expect(await findReset(secret)).not.toBeNull()
  expect(
    JSON.stringify([await db.passwordReset.findMany(), await db.event.findMany()]),
  ).not.toContain(secret)
  await takeReset(secret, second)
  const events = await db.event.findMany({
    where: { chainId: 'newsroom' },
    orderBy: { seq: 'asc' },
  })
  expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([
    ['reset.given', ada.id],
    ['password.reset', ana.id],
  ])
})

test('a sole admin who forgot is helped by the command line, which prints the link alone', async () => {
  const { ada } = await office()
  const { status, output } = await galley(['user', 'reset', 'ADA@galley.test'])
  expect(status).toBe(0)
  const [, secret = ''] = /^http:\/\/localhost:3000\/reset\/(\S+)\n$/.exec(output) ?? []
  await takeReset(secret, second)
  expect(await signIn({ email: ada.email, ...second, keep: false }, from)).not.toBeNull()
})

test.each([
  [['user', 'reset', 'nobody@galley.test'], 1],
  [['user', 'reset', 'ana@galley.test', '--as', 'ben@galley.test'], 1],
  [['user', 'reset'], 2],
  [['user', 'reset', 'ana@galley.test', '--bogus'], 2],
])('%j is refused in one line with %s', async (line, expected) => {
  await office()
  const { status, output, errors } = await galley(line)
  expect([status, output, errors.trim().split('\n').length]).toEqual([expected, '', 1])
  expect(await db.passwordReset.count()).toBe(0)
})
