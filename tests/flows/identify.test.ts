import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  actorOfSession,
  actorOfToken,
  endedAmong,
  type Pass,
  passOf,
  serverZone,
} from '@/lib/auth/identify'
import { hashSecret } from '@/lib/auth/secrets'
import { db } from '@/lib/core/db'
import { newsroom } from '../support/newsroom'

const now = new Date('2026-03-01T12:00:00Z')
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const end = after(3_600_000)
const secret = 'galley_of-ana'
const session: Pass = { kind: 'session', id: 's', role: 'reviewer' }
const token: Pass = { kind: 'token', id: 't', role: 'reviewer' }
const person: Pass = { kind: 'user', id: 'id-ana', role: 'reviewer' }

let room: Awaited<ReturnType<typeof newsroom>>
beforeEach(async () => {
  room = await newsroom()
  const common = { userId: person.id, createdAt: now, expiresAt: end }
  await db.session.create({ data: { ...common, id: 's', lastSeenAt: now } })
  const hash = hashSecret(secret)
  await db.apiToken.create({
    data: { ...common, id: 't', name: 'CMS', hash, scopes: 'read,write', lastUsedAt: now },
  })
})

/** Which of the three let Ana in; by the session and the token themselves, and asked of many together. */
async function lettingIn(at: Date) {
  const actors = { session: await actorOfSession('s', at), token: await actorOfToken(secret, at) }
  const ended = await endedAmong([session, token, person], at)
  expect(ended.has(session)).toBe(actors.session === null)
  expect(ended.has(token)).toBe(actors.token === null)
  return [session, token, person].filter((pass) => !ended.has(pass)).map(({ kind }) => kind)
}

const of = { where: { id: person.id } }
test.each([
  ['up to their end both', after(3_599_999), () => Promise.resolve(), ['session', 'token', 'user']],
  ['at their end neither', end, () => Promise.resolve(), ['user']],
  [
    'one that is signed out not, but the token',
    now,
    () => db.session.updateMany({ data: { endedAt: now } }),
    ['token', 'user'],
  ],
  [
    'a revoked token not, but the session',
    now,
    () => db.apiToken.updateMany({ data: { revokedAt: now } }),
    ['session', 'user'],
  ],
  [
    'a token without an end always',
    after(1e12),
    () => db.apiToken.updateMany({ data: { expiresAt: null } }),
    ['token', 'user'],
  ],
  [
    'of somebody whose account is closed none, whatever else was done to it',
    now,
    () => db.user.update({ ...of, data: { deactivatedAt: now } }),
    [],
  ],
])('%s lets in', async (_, at, change, allowed) => {
  await change()
  expect(await lettingIn(at)).toEqual(allowed)
})

test('what is not known lets nobody in', async () => {
  expect(await actorOfSession('other', now)).toBeNull()
  expect(await actorOfToken('galley_other', now)).toBeNull()
  const [other, gone] = [
    { kind: 'session', id: 'x', role: 'reviewer' } as const,
    { kind: 'user', id: 'x', role: 'reviewer' } as const,
  ]
  expect(await endedAmong([other, gone, session], now)).toEqual(new Set([other, gone]))
})

test('who comes by a session or a token is that person, with what only it says', async () => {
  const { ana } = room
  const bySession = await actorOfSession('s', now)
  expect(bySession).toEqual({ ...ana, sessionId: 's', timeZone: serverZone, singleKeys: true })
  const byToken = await actorOfToken(secret, now)
  expect(byToken).toEqual({ ...ana, tokenId: 't', scopes: ['read', 'write'] })
  expect([bySession ?? ana, byToken ?? ana, ana].map(passOf)).toEqual([session, token, person])
  await db.user.update({ ...of, data: { timeZone: 'Asia/Tokyo', singleKeys: false } })
  expect(await actorOfSession('s', now)).toMatchObject({
    timeZone: 'Asia/Tokyo',
    singleKeys: false,
  })
})

describe('when it was last used is written down at most once a minute', () => {
  const seen = async () => (await db.session.findUniqueOrThrow({ where: { id: 's' } })).lastSeenAt
  const used = async () => (await db.apiToken.findUniqueOrThrow({ where: { id: 't' } })).lastUsedAt

  test('of a session', async () => {
    await actorOfSession('s', after(60_000))
    expect(await seen()).toEqual(now)
    await actorOfSession('s', after(60_001))
    await vi.waitFor(async () => expect(await seen()).toEqual(after(60_001)))
  })

  test('of a token, and the first time at once', async () => {
    await actorOfToken(secret, after(60_000))
    expect(await used()).toEqual(now)
    await actorOfToken(secret, after(60_001))
    await vi.waitFor(async () => expect(await used()).toEqual(after(60_001)))
    await db.apiToken.updateMany({ data: { lastUsedAt: null } })
    await actorOfToken(secret, now)
    await vi.waitFor(async () => expect(await used()).toEqual(now))
  })
})
