import { describe, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { encodeCursor } from '@/lib/core/paging'
import { routes } from '@/lib/api/routes/table'
import { bearer, client, door, send, tokensOf } from '../support/door'
import { placeOf, text } from '../support/newsroom'

type Errors = {
  errors?: { path: string; message: string }[]
  reasons?: { path?: string; message: string }[]
}
const errorsOf = (json: unknown) => json as Errors

/** Nothing was written by what was refused. */
const unchanged = async () =>
  expect([await db.event.count(), await db.article.count(), await db.claim.count()]).toEqual([
    1, 1, 1,
  ])

const raw = async (body: BodyInit, type: string | null = 'application/json') => {
  const { room } = await door()
  const [token = ''] = await tokensOf([room.ana])
  return send('POST', '/articles', {
    body,
    headers: { ...bearer(token), ...(type === null ? {} : { 'content-type': type }) },
  })
}

describe('a body that cannot be read', () => {
  test.each([
    ['no JSON', '{"title": '],
    ['words', 'The bridge opened in 1978.'],
    ['a JSON with a raw NUL', '{"title":"a\0b"}'],
    ['a JSON with a comment', '{"title":"a"} // b'],
  ])('%s: 400', async (_, body) => {
    expect((await raw(body)).status).toBe(400)
    await unchanged()
  })

  test('bytes that are no UTF-8: 400', async () => {
    expect((await raw(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]))).status).toBe(400)
  })

  test('100,000 brackets in each other: 4xx, and the server lives', async () => {
    const { status } = await raw('['.repeat(100_000) + ']'.repeat(100_000))
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  test.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['application/json; charset=latin1'],
    [null],
  ])('type %s: 415', async (type) => {
    const { status, json } = await raw(new TextEncoder().encode('{"title":"a","text":"b"}'), type)
    expect([status, json.detail]).toMatchObject([
      415,
      expect.stringMatching(/application\/json|UTF-8/) as string,
    ])
  })

  test('a form that is broken: 400', async () => {
    expect((await raw('--x\r\nnothing', 'multipart/form-data; boundary=x')).status).toBe(400)
  })
})

describe('a body that is not valid', () => {
  const wrong: [string, object, string][] = [
    ['an empty title', { title: ' ', text: 'A.' }, 'title'],
    ['no title', { text: 'A.' }, 'title'],
    ['no text', { title: 'A' }, 'text'],
    ['an empty text', { title: 'A', text: '' }, 'text'],
    ['a number for a title', { title: 5, text: 'A.' }, 'title'],
    ['an unknown field', { title: 'A', text: 'A.', titel: 'A' }, 'titel'],
    ['an unknown depth', { title: 'A', text: 'A.', depth: 'deep' }, 'depth'],
    ['a deadline that is no day', { title: 'A', text: 'A.', deadline: '2025-02-30' }, 'deadline'],
    [
      'an address that is a script',
      { title: 'A', text: 'A.', sourceUrl: 'javascript:alert(1)' },
      'sourceUrl',
    ],
    [
      'a claim of strange shape',
      { title: 'A', text: 'A.', claims: [{ start: -1, end: 'x' }] },
      'claims.0.start',
    ],
    [
      'a prototype',
      JSON.parse('{"title":"A","text":"A.","__proto__":{"role":"admin"}}') as object,
      '__proto__',
    ],
  ]

  test('422, naming the field', async () => {
    const { ana } = await door()
    for (const [what, body, path] of wrong) {
      const { status, json } = await ana.post('/articles', body)
      expect([what, status, (errorsOf(json).errors ?? []).map((error) => error.path)]).toEqual([
        what,
        422,
        expect.arrayContaining([path]),
      ])
      expect(json.detail).toBeTruthy()
    }
    await unchanged()
  })

  test('something else than an object: 422', async () => {
    const { ana } = await door()
    for (const body of [[], 'A.', null, true, 5])
      expect([body, (await ana.post('/articles', body)).status]).toEqual([body, 422])
  })

  test('nothing at all: 422 naming what is needed', async () => {
    const { ana } = await door()
    const { status, json } = await ana.post('/articles')
    expect([status, errorsOf(json).errors?.map(({ path }) => path)]).toEqual([
      422,
      ['title', 'text'],
    ])
  })

  test('an empty change: 422', async () => {
    const { ana, claimId } = await door()
    expect((await ana.patch(`/claims/${claimId}`, {})).status).toBe(422)
  })

  test('an unknown field deep inside: 422', async () => {
    const { ana, claimId } = await door()
    const source = { kind: 'document', tier: 'primary', title: 'A', pages: 3 }
    const { status, json } = await ana.post(`/claims/${claimId}/evidence`, {
      source,
      stance: 'supports',
    })
    expect([status, errorsOf(json).errors?.[0]?.path]).toEqual([422, 'source.pages'])
  })

  test('neither a source nor the id of one, or both: 422', async () => {
    const { ana, claimId } = await door()
    expect((await ana.post(`/claims/${claimId}/evidence`, { stance: 'supports' })).status).toBe(422)
    const source = { kind: 'document', tier: 'primary', title: 'A' }
    expect(
      (await ana.post(`/claims/${claimId}/evidence`, { stance: 'supports', source, sourceId: 'x' }))
        .status,
    ).toBe(422)
  })

  test('an answer of no kind: 422 naming the kinds', async () => {
    const { ben, claimId } = await door()
    const { status, json } = await ben.post(`/claims/${claimId}/second`, { answer: 'maybe' })
    expect([status, json.detail]).toMatchObject([
      422,
      expect.stringContaining('"sendBack"') as string,
    ])
  })

  test('a web address: 422 with a clear word, until it can be read', async () => {
    const { ana } = await door()
    const { status, json } = await ana.post('/articles', { url: 'http://192.168.1.1/article' })
    expect([status, errorsOf(json).reasons?.[0]?.path]).toEqual([422, 'url'])
  })
})

describe('characters that are none', () => {
  test.each([
    ['a NUL', 'opened\0 in 1978', /NUL character at position 6/],
    ['half a surrogate pair', 'opened \ud83c in 1978', /surrogate\) at position 7/],
  ])('%s is refused wherever it stands, with its place', async (_, words, message) => {
    const { ana, articleId, claimId } = await door()
    const answers = [
      await ana.post('/articles', { title: 'A', text: words }),
      await ana.post('/articles', { title: words, text: 'A.' }),
      await ana.patch(`/articles/${articleId}`, { byline: words }),
      await ana.post(`/claims/${claimId}/notes`, { body: words }),
      await ana.post(`/claims/${claimId}/evidence`, {
        source: { kind: 'document', tier: 'primary', title: words },
        stance: 'supports',
      }),
    ]
    for (const { status, json } of answers)
      expect([status, json.detail]).toMatchObject([422, expect.stringMatching(message) as string])
    await unchanged()
  })

  test('a NUL in an address or a filter', async () => {
    const { ana, articleId } = await door()
    expect((await ana.get('/claims/%00')).status).toBe(404)
    expect((await ana.get(`/articles/${articleId}/claims?assignee=a%00b`)).status).toBe(422)
    expect((await ana.get('/search?q=%00')).status).toBe(422)
  })
})

describe('ids of nothing', () => {
  const requests: [string, string, object?][] = [
    ['GET', '/articles/nothing'],
    ['PATCH', '/articles/nothing', { title: 'A' }],
    ['GET', '/articles/nothing/claims'],
    ['POST', '/articles/nothing/claims', { start: 0, end: 1 }],
    ['POST', '/articles/nothing/revisions', { text: 'A.', baseNumber: 1 }],
    ['POST', '/articles/nothing/dismissals', { sentence: 0, reason: 'noClaim' }],
    ['DELETE', '/articles/nothing/dismissals/0'],
    ['POST', '/articles/nothing/sign-off'],
    ['GET', '/articles/nothing/history'],
    ['GET', '/articles/nothing/report'],
    ['GET', '/articles/nothing/stream'],
    ['GET', '/articles/nothing/revisions'],
    ['GET', '/articles/nothing/revisions/1'],
    ['GET', '/claims/nothing'],
    ['PATCH', '/claims/nothing', { priority: 1 }],
    ['DELETE', '/claims/nothing'],
    ['POST', '/claims/nothing/start'],
    ['POST', '/claims/nothing/verdicts', { rating: 'opinion', rationale: 'A.', revision: 1 }],
    ['GET', '/claims/nothing/history'],
    ['POST', '/notes/nothing/done'],
    ['POST', '/fixes/nothing/accept'],
    ['GET', '/sources/nothing'],
    ['POST', '/sources/nothing/withdraw', { reason: 'A.' }],
    ['DELETE', '/evidence/nothing'],
    ['PATCH', '/users/nothing', { name: 'A' }],
    ['DELETE', '/invites/nothing'],
    ['DELETE', '/me/tokens/nothing'],
    ['DELETE', '/me/sessions/nothing'],
    ['GET', `/claims/${'x'.repeat(300)}`],
    ['GET', '/claims/..%2f..%2fme'],
    ['GET', '/claims/%27%20OR%201=1'],
  ]

  test('404, for every route that has one in its address', async () => {
    const { room } = await door()
    const [token = ''] = await tokensOf([room.ada])
    for (const [method, path, body] of requests) {
      const headers = { ...bearer(token), ...(body && { 'content-type': 'application/json' }) }
      const { status } = await send(method, path, {
        headers,
        ...(body && { body: JSON.stringify(body) }),
      })
      expect([method, path, status]).toEqual([method, path, 404])
    }
  })

  test('a sentence that is not there, or is no number', async () => {
    const { ana, articleId } = await door()
    expect(
      (await ana.post(`/articles/${articleId}/dismissals`, { sentence: 99, reason: 'noClaim' }))
        .status,
    ).toBe(404)
    for (const sentence of ['99', '-1', '1.5', 'x', '1e9']) {
      expect([
        sentence,
        (await ana.delete(`/articles/${articleId}/dismissals/${sentence}`)).status,
      ]).toEqual([sentence, 404])
    }
  })

  test('work for somebody who is not there', async () => {
    const { ana, claimId } = await door()
    expect((await ana.post(`/claims/${claimId}/assign`, { userId: 'nobody' })).status).toBe(404)
  })
})

describe('offsets', () => {
  const places: [string, object][] = [
    ['past the end', { start: 0, end: text.length + 1 }],
    ['backwards', { start: 10, end: 5 }],
    ['of no length', { start: 5, end: 5 }],
    ['negative', { start: -1, end: 5 }],
    ['in pieces', { start: 0.5, end: 5 }],
    ['too large for any number', { start: 0, end: 1e300 }],
    ['as words', { start: '0', end: '5' }],
    ['of white space alone', placeOf('\n')],
  ]

  test('422 where they are not in the text', async () => {
    const { ana, articleId } = await door()
    for (const [what, place] of places) {
      expect([what, (await ana.post(`/articles/${articleId}/claims`, place)).status]).toEqual([
        what,
        422,
      ])
    }
    await unchanged()
  })

  test.each([
    ['Arabic', 'افتتح الجسر عام ١٩٧٨. بلغت كلفته ١٤ مليونا.', 'عام ١٩٧٨'],
    ['Chinese', '大桥于1978年通车。耗资1400万。', '1978年'],
    ['emoji', '👩‍👩‍👧 The 🌉 opened in 1978. 🎉', 'opened in 1978'],
    ['script tags', '<script>alert(1)</script> It opened in 1978.', '<script>alert(1)</script>'],
  ])('in %s they count UTF-16 code units', async (_, article, words) => {
    const { ana } = await door()
    const imported = await ana.post('/articles', {
      title: article.slice(0, 10),
      text: article,
      extract: false,
    })
    expect((imported.json.revision as { text: string }).text).toBe(article)
    const claim = await ana.post(
      `/articles/${String(imported.json.id)}/claims`,
      placeOf(words, article),
    )
    expect([claim.status, claim.json.quote]).toEqual([201, words])
    const report = await ana.get(`/articles/${String(imported.json.id)}/report`)
    expect(report.text).not.toContain('<script>')
  })
})

describe('questions that cannot be asked', () => {
  const queries = [
    'limit=0',
    'limit=201',
    'limit=x',
    'limit=1.5',
    'status=lost',
    'kind=lie',
    'statuss=open',
    'status=open&status=cut',
    `q=${'x'.repeat(501)}`,
  ]

  test('422', async () => {
    const { ana, articleId } = await door()
    for (const query of queries) {
      expect([query, (await ana.get(`/articles/${articleId}/claims?${query}`)).status]).toEqual([
        query,
        422,
      ])
    }
  })

  test('a filter left empty is none', async () => {
    const { ana, articleId } = await door()
    const { status, json } = await ana.get(`/articles/${articleId}/claims?status=&q=&cursor=`)
    expect([status, (json.items as unknown[]).length]).toEqual([200, 1])
  })

  const lists = routes.filter(({ query }) => 'cursor' in query.shape).map(({ path }) => path)
  const cursors = [
    'x',
    'bnVsbA',
    encodeCursor(['x', 'y', 'z']),
    encodeCursor([null]),
    encodeCursor([]),
    encodeCursor([1e300, -1]),
    'a'.repeat(201),
  ]

  test('a cursor that is not ours: 4xx or a right page, never 500', async () => {
    const { ada, articleId, claimId } = await door()
    expect(lists.length).toBeGreaterThan(10)
    for (const path of lists) {
      const id = path.startsWith('/claims') ? claimId : articleId
      for (const cursor of cursors) {
        const { status } = await ada.get(
          `${path.replace('{id}', id)}?cursor=${encodeURIComponent(cursor)}`,
        )
        expect([path, cursor, [200, 400, 422].includes(status)]).toEqual([path, cursor, true])
      }
    }
  })

  test('a search for signs that mean something elsewhere is a search', async () => {
    const { ana } = await door()
    for (const q of [
      '%',
      '_',
      "'",
      '"',
      '\\',
      '🌉',
      'a'.repeat(500),
      '%_%_%',
      '"; DROP TABLE "Claim"; --',
    ]) {
      const { status, json } = await ana.get(`/search?q=${encodeURIComponent(q)}`)
      expect([q, status, json.items]).toEqual([q, 200, []])
    }
  })
})

describe('too much', () => {
  test('5 MB of text: 413, and nothing is kept', async () => {
    const { ana } = await door()
    const { status, json } = await ana.post('/articles', {
      title: 'Long',
      text: 'word '.repeat(1_000_000),
    })
    expect([status, json.title]).toEqual([413, 'Too large'])
    await unchanged()
  })

  test('more than 8 MB: 413, whatever its length is said to be', async () => {
    const { room } = await door()
    const [token = ''] = await tokensOf([room.ana])
    const body = `{"title":"Long","text":"${'x'.repeat(9 * 1024 * 1024)}"}`
    const headers = { ...bearer(token), 'content-type': 'application/json' }
    expect((await send('POST', '/articles', { body, headers })).status).toBe(413)
    expect(
      (await send('POST', '/articles', { body, headers: { ...headers, 'content-length': '12' } }))
        .status,
    ).toBe(413)
    expect(
      (
        await send('POST', '/articles', {
          body: '{}',
          headers: { ...headers, 'content-length': '99999999' },
        })
      ).status,
    ).toBe(413)
  })

  test('who is not signed in is told before anything is read', async () => {
    expect((await client().post('/articles', { text: 'x'.repeat(9 * 1024 * 1024) })).status).toBe(
      401,
    )
  })
})
