import { describe, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { bearer, door, send, tokensOf } from '../support/door'
import { text } from '../support/newsroom'

const next = text.replace('1978', '1979')

describe('a new draft', () => {
  async function upload(path: string, fields: Record<string, string | File>) {
    const { room, articleId } = await door()
    const [token = ''] = await tokensOf([room.ana])
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    return send('POST', `/articles/${articleId}${path}`, { body: form, headers: bearer(token) })
  }
  const file = new File([`${next}\n`], 'draft.txt', { type: 'text/plain' })

  test('comes as a file too, with its note', async () => {
    const { status, json } = await upload('/revisions', { file, note: 'By mail', baseNumber: '1' })
    expect(status).toBe(201)
    expect(json).toMatchObject({
      revision: { number: 2, text: next, note: 'By mail' },
      anchors: { changed: 1 },
    })
  })

  test('is tried as a file, and nothing is saved', async () => {
    const { status, json } = await upload('/revisions/preview', { file, baseNumber: '1' })
    expect([status, json]).toMatchObject([
      200,
      { against: 1, text: next, counts: { changed: 1 }, claims: [{ number: 1, fate: 'changed' }] },
    ])
    expect(await db.revision.count()).toBe(1)
  })

  test('is one of text, file and address, on top of a draft', async () => {
    const { ana, articleId } = await door()
    const path = `/articles/${articleId}/revisions`
    expect((await ana.post(path, { baseNumber: 1 })).status).toBe(422)
    expect((await ana.post(path, { text: next })).status).toBe(422)
    const both = await ana.post(path, { text: next, url: 'https://example.org', baseNumber: 1 })
    expect([both.status, both.json.detail]).toEqual([422, 'Send one of text, html, url and file.'])
  })

  test('of a form names the number of a draft', async () => {
    expect((await upload('/revisions', { file, baseNumber: 'one' })).status).toBe(422)
  })

  test('from who may not revise is refused before anything is fetched', async () => {
    const { vic, articleId } = await door()
    const url = 'http://127.0.0.1:1/draft'
    for (const path of ['/revisions', '/revisions/preview'])
      expect((await vic.post(`/articles/${articleId}${path}`, { url, baseNumber: 1 })).status).toBe(
        403,
      )
  })

  test('that comes second is refused, and so is its trial', async () => {
    const { ana, ben, articleId } = await door()
    const path = `/articles/${articleId}/revisions`
    expect((await ana.post(path, { text: next, baseNumber: 1 })).status).toBe(201)
    expect((await ben.post(path, { text: `${text} More.`, baseNumber: 1 })).status).toBe(409)
    expect(
      (await ben.post(`${path}/preview`, { text: `${text} More.`, baseNumber: 1 })).status,
    ).toBe(409)
  })
})

test('two drafts are compared, and a claim tells its words in each', async () => {
  const { ana, vic, articleId, claimId } = await door()
  await ana.post(`/articles/${articleId}/revisions`, { text: next, baseNumber: 1 })
  const { json } = await vic.get(`/articles/${articleId}/revisions/2/changes`)
  expect(json).toMatchObject({
    from: { number: 1 },
    to: { number: 2 },
    counts: { changed: 1, same: 0 },
  })
  const words = await vic.get(`/claims/${claimId}/revisions`)
  expect(words.json.items).toMatchObject([
    { revision: 1, quote: 'opened in 1978' },
    { revision: 2, quote: 'opened in 1979', anchor: 'changed' },
  ])
  expect((await vic.get(`/articles/${articleId}/revisions/1/changes`)).status).toBe(422)
  expect((await vic.get(`/articles/${articleId}/revisions/2/changes?with=2`)).status).toBe(422)
  expect((await vic.get(`/articles/${articleId}/revisions/9/changes`)).status).toBe(404)
})

test('several sentences are dismissed with one reason and taken back in one request', async () => {
  const { ana, articleId } = await door()
  const path = `/articles/${articleId}/dismissals`
  const done = await ana.post(path, { sentences: [1, 2], reason: 'opinion', revision: 1 })
  expect([done.status, done.json]).toEqual([201, { sentences: [1, 2], reason: 'opinion' }])
  const { json } = await ana.get(`/articles/${articleId}/sentences?state=dismissed`)
  expect(json.items).toMatchObject([
    {
      index: 1,
      text: 'It cost 14 million crowns.',
      reason: 'opinion',
      dismissedBy: { name: 'Ana' },
    },
    { index: 2, text: 'Nobody knows why.' },
  ])
  const back = await ana.delete(path, { sentences: [1, 2] })
  expect([back.status, back.json]).toEqual([200, { sentences: [1, 2] }])
  expect((await ana.delete(path, { sentences: [1, 2] })).status).toBe(409)
})

test('a dismissal names one sentence or several, at most a thousand, and may name its draft', async () => {
  const { ana, articleId } = await door()
  const path = `/articles/${articleId}/dismissals`
  const reason = 'opinion'
  const many = Array.from({ length: 1001 }, (_, index) => index)
  for (const wrong of [{}, { sentence: 1, sentences: [1] }, { sentences: [] }, { sentences: many }])
    expect((await ana.post(path, { ...wrong, reason })).status).toBe(422)
  expect((await ana.post(path, { sentence: 1, reason, revision: 2 })).status).toBe(409)
  expect((await ana.post(path, { sentence: 1, reason, revision: 1 })).status).toBe(201)
})

test('sentences are listed by page', async () => {
  const { vic, articleId } = await door()
  const path = `/articles/${articleId}/sentences`
  const first = await vic.get(`${path}?limit=2`)
  const rest = await vic.get(`${path}?limit=2&cursor=${String(first.json.nextCursor)}`)
  const indexes = [first, rest].map(({ json }) =>
    (json.items as { index: number }[]).map(({ index }) => index),
  )
  expect(indexes).toEqual([[0, 1], [2]])
  expect(rest.json.nextCursor).toBeNull()
})

test('what is proposed is accepted by place, once', async () => {
  const { ana, ben, articleId } = await door()
  const { json } = await ana.get(`/articles/${articleId}/proposals`)
  const [first] = json.proposals as { start: number; end: number; quote: string }[]
  if (!first) throw new Error('Nothing was found.')
  const body = { revision: 1, proposals: [{ start: first.start, end: first.end }] }
  const made = await ana.post(`/articles/${articleId}/proposals/accept`, body)
  expect([made.status, made.json.claims]).toMatchObject([201, [{ number: 2, quote: first.quote }]])
  expect((await ben.post(`/articles/${articleId}/proposals/accept`, body)).status).toBe(409)
  const again = await ana.post(`/articles/${articleId}/proposals/accept`, { ...body, revision: 2 })
  expect(again.status).toBe(409)
})
