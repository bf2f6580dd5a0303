import { expect, test } from 'vitest'
import { actorOfSession, actorOfToken } from '@/lib/auth/identify'
import { hashPassword } from '@/lib/auth/password'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { changePassword, createToken, endAllSessions } from '@/lib/people/account'
import { getAccount } from '@/lib/people/queries'
import { newsroom } from '../support/newsroom'
import { galley } from '../support/terminal'

const day = 24 * 3_600_000
const inDays = (n: number) => new Date(Date.now() + n * day)

async function session({ id: userId }: Actor, id: string) {
  const now = new Date()
  await db.session.create({
    data: { id, userId, createdAt: now, lastSeenAt: now, expiresAt: inDays(1) },
  })
  return id
}

test('a token ends on its day, and is listed as expired until it is revoked', async () => {
  const { ana } = await newsroom()
  const { secret } = await createToken(ana, { name: 'CMS', expiresAt: inDays(30).toISOString() })
  const { secret: lasting } = await createToken(ana, { name: 'Archive' })
  expect(await actorOfToken(secret, inDays(29))).toMatchObject({ id: ana.id })
  expect(await actorOfToken(secret, inDays(31))).toBeNull()
  expect(await actorOfToken(lasting, inDays(3000))).toMatchObject({ id: ana.id })
  const listed = (await getAccount(ana, inDays(31))).tokens.map(({ name, expired }) => [
    name,
    expired,
  ])
  expect(listed.sort()).toEqual([
    ['Archive', false],
    ['CMS', true],
  ])
})

test('a token that has expired already is not made', async () => {
  const { ana } = await newsroom()
  await expect(
    createToken(ana, { name: 'CMS', expiresAt: inDays(-1).toISOString() }),
  ).rejects.toThrow(Refused)
  expect(await db.apiToken.count()).toBe(0)
})

test('a token makes no other that outlives it', async () => {
  const { ana } = await newsroom()
  const end = inDays(30)
  const until = (days: number) => ({ name: 'Next', expiresAt: inDays(days).toISOString() })
  const { secret } = await createToken(ana, { name: 'CMS', expiresAt: end.toISOString() })
  const program = await actorOfToken(secret)
  if (!program) throw new Error('The token is not known.')
  for (const input of [{ name: 'Next' }, { name: 'Next', expiresAt: null }, until(31)])
    await expect(createToken(program, input)).rejects.toThrow('may not outlive it')
  const shorter = await createToken(program, until(29))
  expect(await actorOfToken(shorter.secret, inDays(30))).toBeNull()
  await createToken(program, { name: 'Same', expiresAt: end.toISOString() })

  const lasting = await actorOfToken((await createToken(ana, { name: 'Archive' })).secret)
  if (!lasting) throw new Error('The token is not known.')
  await createToken(lasting, { name: 'Next' })
})

test.each([false, true])(
  'signing out everywhere ends tokens only if asked to: %s',
  async (tokens) => {
    const { ana, ben } = await newsroom()
    const { secret } = await createToken(ana, { name: 'CMS' })
    const { secret: another } = await createToken(ben, { name: 'CMS' })
    await session(ana, 'one')
    await endAllSessions(ana, { tokens })
    expect(await actorOfSession('one')).toBeNull()
    expect((await actorOfToken(secret)) === null).toBe(tokens)
    expect(await actorOfToken(another)).not.toBeNull()
    const types = (await db.event.findMany({ where: { chainId: 'newsroom' } })).map(
      ({ type }) => type,
    )
    expect(types.includes('tokens.revoked')).toBe(tokens)
  },
)

test.each([false, true])('a new password ends tokens only if asked to: %s', async (tokens) => {
  const { ana } = await newsroom()
  await db.user.update({
    where: { id: ana.id },
    data: { passwordHash: await hashPassword('the first one here') },
  })
  const { secret } = await createToken(ana, { name: 'CMS' })
  for (const id of ['here', 'there']) await session(ana, id)
  const change = { current: 'the first one here', next: 'the second one here', tokens }
  await changePassword({ ...ana, sessionId: 'here' }, change)
  expect(await actorOfSession('here')).not.toBeNull()
  expect(await actorOfSession('there')).toBeNull()
  expect((await actorOfToken(secret)) === null).toBe(tokens)
})

test('a token that may only read cannot try passwords', async () => {
  const { ana } = await newsroom()
  const change = { current: 'any', next: 'another long password' }
  await expect(changePassword({ ...ana, scopes: ['read'] }, change)).rejects.toThrow(Forbidden)
})

test.each([
  [[], null],
  [['--expires', 'never'], null],
  [['--expires', '30d'], 30],
  [['--expires', '1y'], 365],
])('token create %j makes a token that works so many days: %s', async (more, days) => {
  const { ana } = await newsroom()
  const { output, status } = await galley(['token', 'create', '--as', ana.email, ...more])
  expect(status).toBe(0)
  const secret = output.trim()
  expect(await actorOfToken(secret, inDays((days ?? 4000) - 1))).toMatchObject({ id: ana.id })
  if (days) expect(await actorOfToken(secret, inDays(days + 1))).toBeNull()
})

test.each(['soon', '0d', '-1d', '30', '30days', ''])('--expires %j is wrong use', async (lasts) => {
  const { ana } = await newsroom()
  const { status, errors } = await galley([
    'token',
    'create',
    '--as',
    ana.email,
    `--expires=${lasts}`,
  ])
  expect([status, errors.trim().split('\n').length]).toEqual([2, 1])
  expect(await db.apiToken.count()).toBe(0)
})

test('the server runs since its process began, whenever the page is first asked for', async () => {
  const before = Date.now()
  const { getHealth } = await import('@/lib/dashboard/health')
  const { ada } = await newsroom()
  expect(Date.parse((await getHealth(ada)).since)).toBeLessThan(before)
})
