import { encode } from 'next-auth/jwt'
import { describe, expect, test } from 'vitest'
import { authSecret, sessionCookie } from '@/lib/auth/session-cookie'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/id'
import { editUser } from '@/lib/people/commands'
import { client, door, origin } from '../support/door'

async function openSession({ id }: Actor, expiresAt = new Date(Date.now() + 3_600_000)) {
  const now = new Date()
  const session = { id: newId(), userId: id, createdAt: now, lastSeenAt: now, expiresAt }
  await db.session.create({ data: session })
  return session.id
}

const cookieFor = async (sessionId: string, secret = authSecret) => ({
  cookie: `theme=dark; ${sessionCookie}=${await encode({ token: { sessionId }, secret })}`,
})
const ownPage = { origin }

describe('a signed-in browser', () => {
  test('is known by its cookie', async () => {
    const { room } = await door()
    const browser = client(await cookieFor(await openSession(room.ana)))
    expect((await browser.get('/me')).json).toMatchObject({ id: room.ana.id, role: 'reviewer' })
    expect((await browser.get('/me/sessions')).json.items).toMatchObject([{ current: true }])
  })

  test.each([
    ['the same origin', ownPage],
    [
      'what the browser itself calls the same origin',
      { 'sec-fetch-site': 'same-origin', origin: 'https://galley.example' },
    ],
  ])('may change things from %s', async (_, headers) => {
    const { room, claimId } = await door()
    const browser = client({ ...(await cookieFor(await openSession(room.ana))), ...headers })
    expect((await browser.post(`/claims/${claimId}/start`)).status).toBe(200)
  })

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site', origin }],
    ['a sandboxed page', { origin: 'null' }],
    ['nowhere', {}],
    ['another port', { origin: 'http://localhost:4000' }],
  ] as [string, Record<string, string>][])('may change nothing from %s', async (_, headers) => {
    const { room, claimId } = await door()
    const browser = client({ ...(await cookieFor(await openSession(room.ana))), ...headers })
    expect((await browser.post(`/claims/${claimId}/start`)).status).toBe(403)
    expect(await db.event.count()).toBe(1)
  })

  test('is nobody with a cookie of another secret, or one that is no token', async () => {
    const { room } = await door()
    const forged = await cookieFor(
      await openSession(room.ana),
      'another secret that is long enough',
    )
    for (const headers of [
      forged,
      { cookie: `${sessionCookie}=x.y.z` },
      { cookie: `${sessionCookie}=` },
      await cookieFor('nothing'),
    ]) {
      expect((await client(headers).get('/me')).status).toBe(401)
    }
  })

  test('is nobody once its session has ended or expired, or its person was deactivated', async () => {
    const { room } = await door()
    const late = client(await cookieFor(await openSession(room.ana, new Date(Date.now() - 1000))))
    expect((await late.get('/me')).status).toBe(401)
    const browser = client({ ...(await cookieFor(await openSession(room.ben))), ...ownPage })
    expect((await browser.delete('/me/sessions')).status).toBe(204)
    expect((await browser.get('/me')).status).toBe(401)
    const vic = client(await cookieFor(await openSession(room.vic)))
    expect((await vic.get('/me')).status).toBe(200)
    await editUser(room.ada, { userId: room.vic.id, deactivated: true })
    expect((await vic.get('/me')).status).toBe(401)
  })
})

describe('a token', () => {
  test.each(['Basic YTpi', 'Bearer', 'Bearer ', 'bearer x y', 'galley_x', ''])(
    '%j is none',
    async (authorization) => {
      const { room } = await door()
      const headers = { authorization, ...(await cookieFor(await openSession(room.ana))) }
      const { status, headers: answer } = await client(headers).get('/me')
      expect([status, answer.get('www-authenticate')]).toEqual([401, 'Bearer realm="Galley"'])
    },
  )

  test('needs no page of ours: another origin may send it', async () => {
    const { ana, claimId } = await door()
    expect(
      (
        await ana.post(`/claims/${claimId}/start`, undefined, {
          headers: { origin: 'https://cms.example' },
        })
      ).status,
    ).toBe(200)
  })

  test('follows the role of its person at once', async () => {
    const { room, ada, vic, claimId } = await door()
    expect((await vic.post(`/claims/${claimId}/start`)).status).toBe(403)
    await ada.patch(`/users/${room.vic.id}`, { role: 'reviewer' })
    expect((await vic.post(`/claims/${claimId}/start`)).status).toBe(200)
  })
})
