import { expect, test, vi } from 'vitest'
import { db } from '@/lib/core/db'
import * as queries from '@/lib/claims/queries'
import { bearer, client, door, tokensOf } from '../support/door'
import { placeOf, primary } from '../support/newsroom'

const keyed = (key: string) => ({ headers: { 'idempotency-key': key } })
const countOf = async (type: string) => db.event.count({ where: { type } })

test('the same key and body again gives the first answer, and no second effect', async () => {
  const { ana, articleId } = await door()
  const body = { ...placeOf('14 million crowns'), priority: 4 }
  const first = await ana.post(`/articles/${articleId}/claims`, body, keyed('k1'))
  await ana.patch(`/claims/${String(first.json.id)}`, { priority: 1 })
  const again = await ana.post(`/articles/${articleId}/claims`, body, keyed('k1'))
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.json).toEqual(first.json)
  expect([
    first.headers.get('idempotency-replayed'),
    again.headers.get('idempotency-replayed'),
  ]).toEqual([null, 'true'])
  expect(await countOf('claim.created')).toBe(1)
})

test('the order of the fields and the white space make no other body', async () => {
  const { ana, claimId } = await door()
  const first = await ana.patch(
    `/claims/${claimId}`,
    { priority: 2, claimant: 'The city' },
    keyed('k'),
  )
  const again = await ana.patch(
    `/claims/${claimId}`,
    { claimant: 'The city', priority: 2 },
    keyed('k'),
  )
  expect(again.json).toEqual(first.json)
  expect(await countOf('claim.edited')).toBe(1)
})

test('the same key for another request is refused', async () => {
  const { ana, claimId } = await door()
  await ana.post(`/claims/${claimId}/notes`, { body: 'One.' }, keyed('k'))
  const otherBody = await ana.post(`/claims/${claimId}/notes`, { body: 'Two.' }, keyed('k'))
  const otherPath = await ana.post(`/claims/${claimId}/start`, undefined, keyed('k'))
  expect([otherBody.status, otherPath.status]).toEqual([422, 422])
  expect(otherBody.json.reasons).toMatchObject([{ path: 'Idempotency-Key' }])
  expect(await countOf('note.added')).toBe(1)
})

test('a key is its person’s own', async () => {
  const { ana, ben, claimId } = await door()
  const answers = [
    await ana.post(`/claims/${claimId}/notes`, { body: 'One.' }, keyed('k')),
    await ben.post(`/claims/${claimId}/notes`, { body: 'One.' }, keyed('k')),
  ]
  expect(answers.map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, null])
  expect(await countOf('note.added')).toBe(2)
})

test('of ten at the same moment one takes effect, and all get its answer', async () => {
  const { ana, claimId } = await door()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      ana.post(`/claims/${claimId}/notes`, { body: 'Once.' }, keyed('k')),
    ),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1)
  expect(await countOf('note.added')).toBe(1)
})

test('of ten that could not be done twice none is told that someone was first', async () => {
  const { ana, claimId } = await door()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => ana.post(`/claims/${claimId}/start`, undefined, keyed('k'))),
  )
  expect(answers.map(({ status, json }) => [status, json.status])).toEqual(
    answers.map(() => [200, 'inReview']),
  )
  expect(await countOf('claim.started')).toBe(1)
})

test('what was refused is no answer to keep: the same key works once the reason is gone', async () => {
  const { ana, claimId } = await door()
  const verdict = { rating: 'confirmed', rationale: 'The minutes say so.', revision: 1 }
  expect((await ana.post(`/claims/${claimId}/verdicts`, verdict, keyed('k'))).status).toBe(422)
  await ana.post(`/claims/${claimId}/evidence`, {
    source: primary,
    stance: 'supports',
    locator: 'p. 4',
  })
  expect((await ana.post(`/claims/${claimId}/verdicts`, verdict, keyed('k'))).status).toBe(201)
})

test('where a crash swallowed the answer, it is made again without doing the thing again', async () => {
  const { ana, claimId } = await door()
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const crash = vi.spyOn(queries, 'getClaimView').mockRejectedValueOnce(new Error('power cut'))
  const lost = await ana.post(`/claims/${claimId}/notes`, { body: 'Once.' }, keyed('k'))
  expect([lost.status, await countOf('note.added')]).toEqual([500, 1])
  crash.mockRestore()
  log.mockRestore()
  await db.idempotentAnswer.updateMany({ data: { createdAt: new Date(Date.now() - 60_000) } })
  const again = await ana.post(`/claims/${claimId}/notes`, { body: 'Once.' }, keyed('k'))
  expect([again.status, again.json.body, again.headers.get('idempotency-replayed')]).toEqual([
    201,
    'Once.',
    'true',
  ])
  expect(await countOf('note.added')).toBe(1)
})

test('a key is free again after a day', async () => {
  const { ana, claimId } = await door()
  await ana.post(`/claims/${claimId}/notes`, { body: 'One.' }, keyed('k'))
  await db.idempotentAnswer.updateMany({
    data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
  })
  const { status, headers } = await ana.post(
    `/claims/${claimId}/notes`,
    { body: 'Two.' },
    keyed('k'),
  )
  expect([status, headers.get('idempotency-replayed')]).toEqual([201, null])
})

test('an answer that is empty is replayed too', async () => {
  const { ana, claimId } = await door()
  const first = await ana.delete(`/claims/${claimId}`, undefined, keyed('k'))
  const again = await ana.delete(`/claims/${claimId}`, undefined, keyed('k'))
  expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([
    204,
    204,
    'true',
  ])
})

test('a secret that is answered again lies nowhere in the database in the clear', async () => {
  const { ana } = await door()
  const first = await ana.post('/me/tokens', { name: 'CMS' }, keyed('k'))
  const again = await ana.post('/me/tokens', { name: 'CMS' }, keyed('k'))
  const secret = String(first.json.token)
  expect(again.json.token).toBe(secret)
  const kept = await db.idempotentAnswer.findFirstOrThrow()
  expect(kept.body).toBeTruthy()
  for (const text of [kept.body ?? '', Buffer.from(kept.body ?? '', 'base64').toString('latin1')])
    expect(text).not.toContain(secret)
})

test.each(['', 'with space', 'x'.repeat(201), 'ключ'])('%j is no key', async (key) => {
  const { room, claimId } = await door()
  const [token = ''] = await tokensOf([room.ana])
  // what no header can hold never arrives
  const header = /^[\x20-\x7e]*$/.test(key) ? key : encodeURIComponent(key).repeat(20)
  const { status } = await client(bearer(token)).post(
    `/claims/${claimId}/notes`,
    { body: 'One.' },
    keyed(header),
  )
  expect(status).toBe(422)
})
