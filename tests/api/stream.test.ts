import { describe, expect, test, vi } from 'vitest'
import { handle } from '@/lib/api/router'
import { openStream } from '@/lib/api/stream/open'
import { db } from '@/lib/core/db'
import { startClaim } from '@/lib/claims/commands'
import { editUser } from '@/lib/people/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { bearer, door, origin, tokensOf } from '../support/door'
import { listenTo } from '../support/events'
import { judge, newsroom, proof } from '../support/newsroom'
import type { Actor } from '@/lib/auth/permissions'
import { secondAlike } from '../support/second'

const request = (articleId: string, token: string, headers = {}, signal?: AbortSignal) =>
  new Request(`${origin}/api/v1/articles/${articleId}/stream`, {
    headers: { ...bearer(token), ...headers },
    ...(signal && { signal }),
  })

async function listen(
  articleId: string,
  person: Actor,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
) {
  const [token = ''] = await tokensOf([person])
  const response = await handle(request(articleId, token, headers, signal))
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  return listenTo(response)
}

const ofType = (type: string) => (told: { type?: string }) => told.type === type
const ofPeople =
  (...names: string[]) =>
  (told: { people?: { name: string }[] }) =>
    told.people?.map(({ name }) => name).join() === names.join()

test('a colleague sees a change without asking again', async () => {
  const { room, ben, articleId, claimId } = await door()
  const stream = await listen(articleId, room.ana)
  await ben.post(`/claims/${claimId}/start`)
  expect(await stream.next(ofType('claim.started'))).toEqual({
    id: '2',
    seq: 2,
    type: 'claim.started',
    claimId,
    actor: { id: room.ben.id, name: 'Ben' },
    text: 'Ben began to check C1.',
  })
  await stream.stop()
})

test('changes come in order, each once, to everybody on the article and to nobody else', async () => {
  const { room, ana, articleId, claimId } = await door()
  const other = String((await ana.post('/articles', { title: 'Other', text: 'Other.' })).json.id)
  const [here, there] = [await listen(articleId, room.ana), await listen(other, room.ben)]
  await judge(room.ana, claimId)
  await secondAlike(room.ben, { claimId })
  const seen = []
  for (
    let told = await here.next(({ type }) => type !== undefined);
    told;
    told = await here.next(({ type }) => type !== undefined)
  ) {
    seen.push(told.seq)
    if (told.type === 'verdict.agreed') break
  }
  expect(seen).toEqual([2, 3, 4])
  await ana.patch(`/articles/${other}`, { title: 'Another' })
  expect(await there.next(({ type }) => type !== undefined)).toMatchObject({
    type: 'article.edited',
  })
  await Promise.all([here.stop(), there.stop()])
})

test('a browser that comes back is told what it missed', async () => {
  const room = await newsroom()
  await startClaim(room.ben, { claimId: room.claim.id })
  const stream = await listen(room.article.id, room.ana, { 'last-event-id': '1' })
  expect(await stream.next(({ type }) => type !== undefined)).toMatchObject({
    seq: 2,
    type: 'claim.started',
  })
  await stream.stop()
})

test('who says after which event a page was drawn is told of what came since', async () => {
  const room = await newsroom()
  await startClaim(room.ben, { claimId: room.claim.id })
  const [token = ''] = await tokensOf([room.ana])
  const whole = request(room.article.id, token)
  const stream = listenTo(await handle(new Request(`${whole.url}?after=1`, whole)))
  expect(await stream.next(({ type }) => type !== undefined)).toMatchObject({
    seq: 2,
    type: 'claim.started',
  })
  await stream.stop()
})

test('one sees who comes and who goes; two windows of one person are one', async () => {
  const room = await newsroom()
  const gone = new AbortController()
  const ana = await listen(room.article.id, room.ana)
  expect(await ana.next(ofPeople('Ana'))).toBeTruthy()
  const ben = await listen(room.article.id, room.ben, {}, gone.signal)
  const again = await listen(room.article.id, room.ben)
  expect(await ana.next(ofPeople('Ana', 'Ben'))).toBeTruthy()
  gone.abort()
  await again.stop()
  expect(await ana.next(ofPeople('Ana'))).toBeTruthy()
  expect(await ben.next(() => false)).toBeNull()
  await ana.stop()
})

/** A stream that has sent its first sign of life. */
async function aliveFor(person: Actor, articleId: string) {
  const [token = ''] = await tokensOf([person])
  const sent = await openStream(person, articleId, request(articleId, token), { every: 20 })
  const stream = listenTo(sent)
  for (let text = await stream.part(); text !== ': here'; text = await stream.part())
    expect(text).not.toBeNull()
  return stream
}

test('a sign of life is sent, and the stream ends when its person is deactivated', async () => {
  const room = await newsroom()
  const stream = await aliveFor(room.ana, room.article.id)
  await editUser(room.ada, { userId: room.ana.id, deactivated: true })
  expect(await stream.next(() => false)).toBeNull()
})

test('a stream ends when its person comes to be somebody else, who may know other things', async () => {
  const room = await newsroom()
  const stream = await aliveFor(room.vic, room.article.id)
  await editUser(room.ada, { userId: room.vic.id, role: 'reviewer' })
  expect(await stream.next(() => false)).toBeNull()
})

const session = (person: Actor, id: string) => {
  const now = new Date()
  const row = { id, userId: person.id, createdAt: now, lastSeenAt: now }
  return db.session.create({ data: { ...row, expiresAt: new Date(now.getTime() + 3_600_000) } })
}

/** Only rows change: that is how it looks to this process when another one does it. */
describe.each([
  [
    'is signed out',
    (id: string) => db.session.update({ where: { id }, data: { endedAt: new Date() } }),
  ],
  [
    'expires',
    (id: string) => db.session.update({ where: { id }, data: { expiresAt: new Date() } }),
  ],
])('a session that %s', (_, end) => {
  test('takes its streams with it, and leaves those of the person’s other browser', async () => {
    const { ana, article } = await newsroom()
    for (const id of ['one', 'two']) await session(ana, id)
    const open = async (sessionId: string) =>
      listenTo(await openStream({ ...ana, sessionId }, article.id, request(article.id, '')))
    const [ended, other] = [await open('one'), await open('two')]
    await end('one')
    expect(await ended.next(() => false)).toBeNull()
    expect(other.isOver()).toBe(false)
    await other.stop()
  })
})

test.each([
  ['revoked', { revokedAt: new Date() }],
  ['expired', { expiresAt: new Date() }],
])('a token that is %s takes its streams with it', async (_, change) => {
  const { ana, article } = await newsroom()
  const stream = await listen(article.id, ana)
  await db.apiToken.updateMany({ where: { userId: ana.id }, data: change })
  expect(await stream.next(() => false)).toBeNull()
})

test('one person follows in ten places at most, and in a new one once another is left', async () => {
  const { ana, ben, article } = await newsroom()
  const streams = await Promise.all(Array.from({ length: 10 }, () => listen(article.id, ana)))
  const [token = ''] = await tokensOf([ana])
  const refused = await handle(request(article.id, token))
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('60')
  expect(await refused.json()).toMatchObject({
    status: 429,
    detail: expect.stringContaining('10') as string,
  })
  streams.push(await listen(article.id, ben))
  await streams.shift()?.stop()
  streams.push(await listen(article.id, ana))
  await Promise.all(streams.map((stream) => stream.stop()))
})

test('a database that is silent for a moment ends no stream', async () => {
  const { room, ben, articleId, claimId } = await door()
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const stream = await listen(articleId, room.ana)
  const silent = vi.spyOn(db.chain, 'findMany').mockRejectedValueOnce(new Error('locked'))
  await vi.waitFor(() => expect(log).toHaveBeenCalled(), 5000)
  silent.mockRestore()
  log.mockRestore()
  await ben.post(`/claims/${claimId}/start`)
  expect(await stream.next(ofType('claim.started'))).toBeTruthy()
  await stream.stop()
})

test('nobody follows what is not there', async () => {
  const { ana } = await door()
  expect((await ana.get('/articles/nothing/stream')).status).toBe(404)
})

test('of a confidential source each who looks on is told what they may know', async () => {
  const { room, articleId, claimId } = await door()
  const streams = await Promise.all(
    [room.ana, room.ben, room.vic].map((one) => listen(articleId, one)),
  )
  await addEvidence(room.ana, {
    ...proof(claimId),
    source: { kind: 'interview', tier: 'primary', title: 'Talk at the pier', confidential: true },
  })
  const told = await Promise.all(streams.map((stream) => stream.next(ofType('evidence.added'))))
  expect(told.map((one) => [one?.actor, one?.text])).toEqual([
    [{ id: room.ana.id, name: 'Ana' }, 'Ana attached a source that supports C1.'],
    ...[1, 2].map(() => [
      { id: '', name: 'A colleague' },
      'A colleague attached a confidential source that supports C1.',
    ]),
  ])
  await Promise.all(streams.map((stream) => stream.stop()))
})
