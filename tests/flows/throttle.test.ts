import { expect, test, vi } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import * as passwords from '@/lib/auth/password'
import { askedBy } from '@/lib/core/caller'
import { db } from '@/lib/core/db'
import { Refused, TooMany } from '@/lib/core/errors'
import { changePassword } from '@/lib/people/account'
import { signIn } from '@/lib/people/sign-in'
import { newsroom } from '../support/newsroom'

const password = 'a password of some words'
const from = (address: string | null) => ({ address, userAgent: 'Test' })
const wrong = (email: string) => ({ email, password: 'not the password', keep: false })
const minutes = (n: number) => new Date(Date.now() + n * 60_000)

async function office() {
  const room = await newsroom()
  const passwordHash = await hashPassword(password)
  await db.user.updateMany({ data: { passwordHash } })
  return { ...room, right: { email: room.ana.email, password, keep: false } }
}

/** Tries that were let through to the password, of as many at the same moment. */
async function triedAtOnce(count: number, guess: (at: number) => Promise<unknown>) {
  const look = vi.spyOn(passwords, 'checkPassword')
  await Promise.allSettled(Array.from({ length: count }, (_, at) => guess(at)))
  const tried = look.mock.calls.length
  look.mockRestore()
  return tried
}

test('of guesses at the same moment no more are tried than of guesses one by one', async () => {
  const { ana } = await office()
  expect(await triedAtOnce(30, () => signIn(wrong(ana.email), from('192.0.2.1')))).toBe(8)
})

test('the password of the account page is guessed no oftener than that of the door', async () => {
  const { ana, right } = await office()
  const guess = () =>
    changePassword(ana, { current: 'not the password', next: 'another long password' })
  const there = <T>(act: () => Promise<T>) => askedBy(from('192.0.2.1'), act)
  expect(await triedAtOnce(20, () => there(guess))).toBe(8)
  await expect(there(guess)).rejects.toThrow(TooMany)
  await expect(signIn(right, from('192.0.2.1'))).rejects.toThrow('with this account from here')
  await expect(askedBy(from('192.0.2.2'), guess)).rejects.toThrow(Refused)
})

test('a colleague gets in whatever somebody elsewhere tries, and who tries there does not', async () => {
  const { ana, right } = await office()
  expect(await signIn(right, from('192.0.2.1'))).not.toBeNull()
  for (let at = 0; at < 60; at++) await signIn(wrong(ana.email), from(`198.51.100.${at}`))
  await expect(signIn(right, from('203.0.113.1'))).rejects.toThrow(
    'with this account from elsewhere',
  )
  expect(await signIn(right, from('192.0.2.1'))).not.toBeNull()
  expect(await signIn(right, from('203.0.113.1'), minutes(61))).not.toBeNull()
})

test('an address that tries one password on many accounts is stopped, but for those who work there', async () => {
  const { ben, right } = await office()
  expect(await signIn(right, from('192.0.2.1'))).not.toBeNull()
  for (let at = 0; at < 40; at++) await signIn(wrong(`n${at}@galley.test`), from('192.0.2.1'))
  await expect(signIn({ ...right, email: ben.email }, from('192.0.2.1'))).rejects.toThrow(
    'from this address',
  )
  expect(await signIn(right, from('192.0.2.1'))).not.toBeNull()
  expect(
    await signIn({ ...right, email: ben.email }, from('192.0.2.1'), minutes(16)),
  ).not.toBeNull()
})

test('one house with a whole IPv6 network counts as one', async () => {
  const { ana, right } = await office()
  for (let at = 1; at <= 8; at++) await signIn(wrong(ana.email), from(`2001:db8:1:2::${at}`))
  await expect(signIn(right, from('2001:db8:1:2:ffff::1'))).rejects.toThrow(TooMany)
  expect(await signIn(right, from('2001:db8:1:3::1'))).not.toBeNull()
})

test('a refusal says how long to wait, in the same words for an account that does not exist', async () => {
  const { ana } = await office()
  const words = []
  for (const email of [ana.email, 'nobody@galley.test']) {
    for (let at = 0; at < 8; at++) await signIn(wrong(email), from('192.0.2.1'))
    const refusal: unknown = await signIn(wrong(email), from('192.0.2.1')).catch(
      (error: unknown) => error,
    )
    expect(refusal).toMatchObject({ status: 429 })
    words.push((refusal as Error).message)
  }
  expect(new Set(words)).toEqual(
    new Set(['Too many attempts with this account from here. Try again in 15 min.']),
  )
})

test('the right password forgets what was mistyped before', async () => {
  const { ana, right } = await office()
  for (let round = 0; round < 3; round++) {
    for (let at = 0; at < 7; at++) await signIn(wrong(ana.email), from('192.0.2.1'))
    expect(await signIn(right, from('192.0.2.1'))).not.toBeNull()
  }
})
