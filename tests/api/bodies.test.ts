import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bytesOf } from '@/lib/api/bytes'
import { problemOf } from '@/lib/api/problem'
import { Room } from '@/lib/api/room'
import { Refused } from '@/lib/core/errors'
import { bearer, door, send, tokensOf } from '../support/door'

const json = { 'content-type': 'application/json' }

/** A body that says whether anybody read of it. */
function watched(text: string) {
  const seen = { read: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        seen.read = true
        controller.enqueue(new TextEncoder().encode(text))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  return { seen, sent: { body, duplex: 'half' } as RequestInit }
}

describe('a body is read only of somebody who may send it', () => {
  test('not of nobody, of a viewer, of a token that may only read, nor where there is nothing', async () => {
    const { room, articleId } = await door()
    const [viewer = '', reader = ''] = [
      ...(await tokensOf([room.vic])),
      ...(await tokensOf([room.ana], { scopes: 'read' })),
    ]
    const tries: [string, string, Record<string, string>, number][] = [
      ['POST', '/articles', {}, 401],
      ['POST', '/articles', bearer('galley_unknown'), 401],
      ['POST', '/nowhere', {}, 404],
      ['PUT', '/articles', {}, 405],
      ['POST', '/articles', bearer(viewer), 403],
      ['POST', '/extract', bearer(viewer), 403],
      ['POST', `/articles/${articleId}/claims`, bearer(reader), 403],
    ]
    for (const [method, path, headers, status] of tries) {
      const { seen, sent } = watched('{"title":"A","text":"B"}')
      const answer = await send(method, path, { ...sent, headers: { ...json, ...headers } })
      expect([path, answer.status, seen.read]).toEqual([path, status, false])
    }
  })

  test('no route takes more than it can use', async () => {
    const { ana, claimId } = await door()
    const note = await ana.post(`/claims/${claimId}/notes`, { body: 'x'.repeat(300_000) })
    expect([note.status, note.json.detail]).toEqual([413, 'A request may hold 256 KB.'])
    expect((await ana.post('/articles', { title: 'A', text: 'x'.repeat(300_000) })).status).toBe(
      201,
    )
  })
})

describe('a body that costs more than its words', () => {
  const fields = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1]))

  test('half a million unknown fields are refused in a few words', async () => {
    const { ana } = await door()
    const { status, text } = await ana.post('/articles', fields(500_000))
    expect(status).toBe(422)
    expect(text.length).toBeLessThan(1000)
  })

  test('a hundred of them: 20 are named, and how many more there are', async () => {
    const { ana } = await door()
    const { status, json, text } = await ana.post('/articles', {
      title: 'A',
      text: 'B.',
      ...fields(100),
    })
    expect([status, (json.errors as unknown[]).length, json.more]).toEqual([422, 20, 80])
    expect(json.detail).toMatch(/And 80 more\.$/)
    expect(text.length).toBeLessThan(5000)
  })

  test('many wrong items, and fields in many objects', async () => {
    const { ana } = await door()
    const claims = Array.from({ length: 5000 }, () => ({ start: -1, end: 'x', ...fields(3) }))
    const { status, json } = await ana.post('/articles', { title: 'A', text: 'B.', claims })
    expect([status, (json.errors as unknown[]).length]).toEqual([422, 20])
    expect(json.more).toBeGreaterThan(9000)
  })

  test('too many values', async () => {
    const { ana } = await door()
    const { status, text } = await ana.post('/articles', {
      title: 'A',
      text: 'B.',
      claims: Array(450_000).fill(1),
    })
    expect(status).toBe(422)
    expect(text.length).toBeLessThan(1000)
  })

  test.each([
    ['brackets', '['.repeat(14) + ']'.repeat(14)],
    ['objects', '{"a":'.repeat(14) + '1' + '}'.repeat(14)],
  ])('%s in each other', async (_, body) => {
    const { room } = await door()
    const [token = ''] = await tokensOf([room.ana])
    const answer = await send('POST', '/articles', { body, headers: { ...json, ...bearer(token) } })
    expect([answer.status, answer.json.detail]).toEqual([400, 'The body is nested too deeply.'])
  })

  test('signs within strings count for nothing', async () => {
    const { ana } = await door()
    const text = '{[:,"\\'.repeat(2000) + ' The bridge opened in 1978.'
    expect((await ana.post('/articles', { title: '\\" {:,', text })).status).toBe(201)
  })
})

test('of many reasons 20 are told', async () => {
  const reasons = Array.from({ length: 50 }, (_, at) => ({
    path: `claims.${at}`,
    message: `No ${at}.`,
  }))
  const answer = (await problemOf(new Refused(reasons)).json()) as Record<string, unknown>
  expect([(answer.reasons as unknown[]).length, answer.more]).toEqual([20, 30])
  expect(answer.detail).toMatch(/No 19\. And 30 more\.$/)
  const { error } = z.array(z.number()).safeParse(Array(50).fill('x'))
  const invalid = (await problemOf(error).json()) as Record<string, unknown>
  expect([(invalid.errors as unknown[]).length, invalid.more]).toEqual([20, 30])
})

test('a sender who stops in the middle is given up', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"title":')),
  })
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit)
  const read = bytesOf(request, { most: 1000, personId: 'ana', patience: 20 })
  await expect(read).rejects.toMatchObject({ status: 408 })
})

test('one person takes a part of the room, all together the whole', () => {
  const room = new Room({ person: 10, all: 25 })
  room.take('ana', 8)
  expect(() => room.take('ana', 3)).toThrow(expect.objectContaining({ status: 429 }) as Error)
  room.take('ben', 10)
  expect(() => room.take('eve', 8)).toThrow(expect.objectContaining({ status: 503 }) as Error)
  room.free('ana', 8)
  room.take('eve', 8)
  room.take('ana', 7)
  expect(() => room.take('ada', 1)).toThrow()
})
