import { existsSync, statSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import * as passwords from '@/lib/auth/password'
import { forgetSetupCode, keptSetupCode, setupCodeFile } from '@/lib/auth/setup-code'
import { askedBy } from '@/lib/core/caller'
import { db } from '@/lib/core/db'
import { Conflict, Refused, TooMany } from '@/lib/core/errors'
import { setUpByCode } from '@/lib/people/joining'
import { setupCodeOf } from '@/lib/server/prepare'
import { newsroom } from '../support/newsroom'

const person = { name: 'Ada', email: 'ada@galley.test', password: 'a long first password' }
beforeEach(forgetSetupCode)

test('who knows the code of the start sets up, and then it is gone', async () => {
  const code = (await setupCodeOf()) ?? ''
  expect(statSync(setupCodeFile()).mode & 0o777).toBe(0o600)
  await setUpByCode({ ...person, code: ` ${code.toUpperCase()} ` })
  expect(await db.user.findMany()).toMatchObject([{ role: 'admin', email: person.email }])
  expect(existsSync(setupCodeFile())).toBe(false)
  expect(await setupCodeOf()).toBeNull()
  await expect(setUpByCode({ ...person, code })).rejects.toThrow(Conflict)
})

test('a start finds the code of the one before, or none where there is somebody', async () => {
  expect(await setupCodeOf()).toBe(await setupCodeOf())
  await newsroom()
  expect(await setupCodeOf()).toBeNull()
  expect(existsSync(setupCodeFile())).toBe(false)
})

test.each(['', 'aaaaa-aaaaa-aaaaa-aaaaa', 'x'])(
  'the code %j makes nobody an admin',
  async (code) => {
    keptSetupCode()
    await expect(setUpByCode({ ...person, code })).rejects.toThrow()
    expect(await db.user.count()).toBe(0)
  },
)

test('no password is hashed for who does not know the code, nor once there is somebody', async () => {
  const hash = vi.spyOn(passwords, 'hashPassword')
  const code = keptSetupCode()
  await expect(setUpByCode({ ...person, code: 'another' })).rejects.toThrow(Refused)
  await newsroom()
  await expect(setUpByCode({ ...person, code })).rejects.toThrow(Conflict)
  expect(hash).not.toHaveBeenCalled()
  hash.mockRestore()
})

test('codes are guessed eight times from one address, and those elsewhere are not in the way', async () => {
  const code = keptSetupCode()
  const from = (address: string, given: string) =>
    askedBy({ address, userAgent: null }, () => setUpByCode({ ...person, code: given }))
  const guesses = await Promise.allSettled(
    Array.from({ length: 20 }, () => from('192.0.2.1', 'a guess')),
  )
  const refused = guesses.filter(
    (one) => one.status === 'rejected' && one.reason instanceof Refused,
  )
  expect(refused.length).toBe(8)
  await expect(from('192.0.2.1', code)).rejects.toThrow(TooMany)
  await from('192.0.2.2', code)
  expect(await db.user.count()).toBe(1)
})
