import { expect, test, vi } from 'vitest'
import { noteAttempt } from '@/lib/auth/attempts'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { setPolicy } from '@/lib/sources/commands'
import { signIn } from '@/lib/people/sign-in'
import { newsroom } from '../support/newsroom'

const from = (address: string) => ({
  address,
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
})
const wrong = (email: string) => ({ email, password: 'not the password', keep: false })
const rows = () => db.attempt.findMany({ orderBy: { firstAt: 'asc' } })

test('what fails is counted by person and address, and says where it came from', async () => {
  const { ana } = await newsroom()
  for (let at = 0; at < 3; at++) await signIn(wrong(ana.email), from('192.0.2.1'))
  await signIn(wrong(ana.email), from('192.0.2.2'))
  const common = { type: 'signIn.failed', userId: ana.id, userAgent: 'Firefox on Linux' }
  expect(await rows()).toMatchObject([
    { ...common, count: 3, address: '192.0.2.1' },
    { ...common, count: 1, address: '192.0.2.2' },
  ])
})

test('what is typed for an account that is none is not kept', async () => {
  await newsroom()
  await signIn(wrong('my secret password'), from('192.0.2.1'))
  expect(JSON.stringify(await rows())).not.toContain('secret')
})

test('nobody can fill the disk or the chain with failures', async () => {
  await newsroom()
  const now = new Date()
  const before = await db.event.count()
  for (let at = 0; at < 300; at++)
    await noteAttempt({ type: 'signIn.failed' }, from(`10.0.${at >> 8}.${at & 255}`), now)
  const kept = await rows()
  expect(kept.length).toBeLessThanOrEqual(21)
  expect(kept.reduce((sum, { count }) => sum + count, 0)).toBe(300)
  expect(await db.event.count()).toBe(before)
})

test('one who is refused is noted with what was missing, and nothing else is written', async () => {
  const { ana } = await newsroom()
  await expect(setPolicy(ana, { default: { primary: 2, secondary: 3 } })).rejects.toThrow(Forbidden)
  expect(await rows()).toMatchObject([
    { type: 'access.refused', userId: ana.id, action: 'policy.set' },
  ])
  expect(await db.policy.count()).toBe(0)
})

test('a log that cannot be written keeps nobody out', async () => {
  const { ana } = await newsroom()
  await db.user.update({
    where: { id: ana.id },
    data: { passwordHash: await hashPassword('a few words here') },
  })
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const broken = vi.spyOn(db.attempt, 'updateMany').mockRejectedValue(new Error('disk full'))
  expect(await signIn(wrong(ana.email), from('192.0.2.1'))).toBeNull()
  expect(
    await signIn({ ...wrong(ana.email), password: 'a few words here' }, from('192.0.2.1')),
  ).not.toBeNull()
  expect(log).toHaveBeenCalled()
  broken.mockRestore()
  log.mockRestore()
})

test('a sign-in is an event of the newsroom, with its address', async () => {
  const { ana } = await newsroom()
  await db.user.update({
    where: { id: ana.id },
    data: { passwordHash: await hashPassword('a few words here') },
  })
  await signIn({ ...wrong(ana.email), password: 'a few words here' }, from('192.0.2.1'))
  const [event] = await db.event.findMany({ where: { chainId: 'newsroom' } })
  expect(event).toMatchObject({ type: 'session.opened', actorId: ana.id })
  expect(JSON.parse(event?.data ?? '')).toMatchObject({
    address: '192.0.2.1',
    browser: 'Firefox on Linux',
  })
})
