import { expect, test } from 'vitest'
import { noteAttempt } from '@/lib/auth/attempts'
import { countPassword, countSetupCode } from '@/lib/auth/throttle'
import { db } from '@/lib/core/db'
import { newsroom } from '../support/newsroom'

/*
 * The counts themselves, without the passwords they stand before. A guess that is not taken back was wrong. Each test
 * has a year of its own, for what is swept away is swept at most once a minute or an hour.
 */

let year = 2030
const clock = () => {
  const start = Date.UTC(year++, 0, 1)
  return (minutes: number) => new Date(start + minutes * 60_000)
}
const account = { email: 'ana@galley.test', userId: undefined }
const fails = (times: number, address: (nth: number) => string | null, at: Date) =>
  Array.from({ length: times }).reduce<Promise<unknown>>(
    (before, _, nth) => before.then(() => countPassword(account, address(nth), at)),
    Promise.resolve(),
  )
const here = () => '192.0.2.1'
const there = (nth: number) => `198.51.100.${nth}`

test('after eight an account waits a quarter of an hour there, to the minute, and is told how long', async () => {
  const at = clock()
  await fails(8, here, at(0))
  const again = (minutes: number) => countPassword(account, here(), at(minutes))
  await expect(again(0)).rejects.toThrow(
    'Too many attempts with this account from here. Try again in 15 min.',
  )
  await expect(again(10.5)).rejects.toThrow('Try again in 5 min.')
  await expect(again(14.999)).rejects.toMatchObject({ retryAfterSeconds: 1 })
  await expect(again(14.999)).rejects.toThrow('Try again in 1 min.')
  await again(15)
  await fails(7, here, at(15))
  await expect(again(29)).rejects.toThrow('Try again in 1 min.')
})

test('after sixty it waits an hour everywhere it was never used, and is told what to do instead', async () => {
  const at = clock()
  await fails(60, there, at(0))
  for (let nth = 0; nth < 10; nth++)
    await expect(countPassword(account, here(), at(59))).rejects.toThrow(
      'Too many attempts with this account from elsewhere. Try again in 1 min, sign in where you usually do, or ask an admin for a link to a new password.',
    )
  // what was not let through counted nowhere
  await countPassword(account, here(), at(60))
})

test('a place is usual for ninety days after a sign-in there', async () => {
  const at = clock()
  const { ana } = await newsroom()
  const mine = { email: ana.email, userId: ana.id }
  const days = (count: number) => at(count * 24 * 60)
  const row = { id: 's', userId: ana.id, address: here(), lastSeenAt: at(0), expiresAt: at(1) }
  await db.session.create({ data: { ...row, createdAt: at(0) } })
  await fails(60, there, days(89))
  await countPassword(mine, here(), days(89))
  await fails(60, there, days(90))
  await expect(countPassword(mine, here(), days(90))).rejects.toThrow('from elsewhere')
})

test('the right password takes back what it counted everywhere, and what was mistyped there', async () => {
  const at = clock()
  for (let nth = 0; nth < 50; nth++)
    await (await countPassword({ ...account, email: `n${nth}` }, here(), at(0))).right()
  await fails(7, here, at(0))
  await (await countPassword(account, here(), at(0))).right()
  expect(await db.throttle.findMany({ where: { key: { startsWith: 'pair:' } } })).toEqual([])
  const [address] = await db.throttle.findMany({ where: { key: { startsWith: 'address:' } } })
  expect(address?.count).toBe(7)
})

test('where no address is known an account waits, and no place', async () => {
  const at = clock()
  await fails(8, () => null, at(0))
  await expect(countPassword(account, null, at(0))).rejects.toThrow('from here')
  const keys = await db.throttle.findMany({ orderBy: { key: 'asc' }, select: { key: true } })
  expect(keys.map(({ key }) => key.split(':')[0])).toEqual(['account', 'pair'])
})

test('codes are counted by place, and counts that no longer hold are swept away', async () => {
  const at = clock()
  for (let nth = 0; nth < 8; nth++) await countSetupCode(here(), at(0))
  await expect(countSetupCode(here(), at(0))).rejects.toThrow(
    'Too many attempts from this address.',
  )
  await countSetupCode(there(1), at(16))
  expect(await db.throttle.findMany()).toMatchObject([{ key: 'setup:198.51.100.1', count: 1 }])
})

test('refusals are noted by the hour, apart by person, permission and place, for ninety days', async () => {
  const at = clock()
  await newsroom()
  const note = (minutes: number, about = {}, address: string | null = here()) =>
    noteAttempt({ type: 'access.refused', ...about }, { address, userAgent: null }, at(minutes))
  await note(0)
  await note(59)
  await note(60)
  for (const about of [
    { userId: 'id-ana' },
    { userId: 'id-ben' },
    { userId: 'id-ben', action: 'policy.set' },
  ])
    await note(61, about)
  await note(61, {}, null)
  const rows = await db.attempt.findMany({ orderBy: [{ at: 'asc' }, { key: 'asc' }] })
  expect(
    rows.map(({ count, userId, action, address }) => ({ count, userId, action, address })),
  ).toEqual([
    { count: 2, userId: null, action: null, address: here() },
    { count: 1, userId: null, action: null, address: here() },
    { count: 1, userId: 'id-ana', action: null, address: here() },
    { count: 1, userId: 'id-ben', action: null, address: here() },
    { count: 1, userId: 'id-ben', action: 'policy.set', address: here() },
    { count: 1, userId: null, action: null, address: null },
  ])
  expect(rows[0]).toMatchObject({ firstAt: at(0), at: at(59) })
  await note(90 * 24 * 60 + 60)
  expect(await db.attempt.count()).toBe(6)
})
