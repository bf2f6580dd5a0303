import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { handle } from '@/lib/api/router'
import { type ReadArticle, readInThreads, type Progress } from '@/lib/intake/bring'
import { Threads } from '@/lib/intake/bring/threads'
import { db } from '@/lib/core/db'
import { bearer, door, origin, send, tokensOf } from '../support/door'
import { newsPage } from '../support/page'

// The open internet of these tests is this machine.
vi.mock('@/lib/intake/page/resolve', async (original) => ({
  ...(await original<object>()),
  openInternet: {
    addressesOf: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    allows: (address: string) => address === '127.0.0.1',
  },
}))

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
  readInThreads(null)
})

async function site(body: string, headers: Record<string, string> = {}): Promise<string> {
  server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(body),
  )
  await new Promise<void>((resolve) => server?.listen(0, resolve))
  return `http://news.example:${(server.address() as AddressInfo).port}/dam`
}

const story = 'The dam\n\nThe dam broke in 1911. It killed 78 people.'

type Line = {
  progress?: Progress
  result?: ReadArticle
  problem?: { status: number; detail: string }
}

/** What came, a line at a time. */
async function linesOf(
  body: object | FormData,
  given?: Awaited<ReturnType<typeof door>>,
): Promise<Line[]> {
  const { room } = given ?? (await door())
  const [token = ''] = await tokensOf([room.ana])
  const response = await handle(ask(body, token))
  expect(response.headers.get('content-type')).toMatch('application/x-ndjson')
  return (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

function ask(body: object | FormData, token: string, signal?: AbortSignal) {
  const form = body instanceof FormData
  const headers = { ...bearer(token), accept: 'application/x-ndjson' }
  return new Request(`${origin}/api/v1/extract`, {
    method: 'POST',
    headers: form ? headers : { ...headers, 'content-type': 'application/json' },
    body: form ? body : JSON.stringify(body),
    ...(signal && { signal }),
  })
}

test('a text that is only looked at is not kept', async () => {
  const { ana } = await door()
  const { status, json } = await ana.post('/extract', { text: story })
  expect([status, json.title, json.language, json.text]).toEqual([200, 'The dam', 'en', story])
  expect(json.claims).not.toEqual([])
  expect(await db.article.count()).toBe(1)
})

test('how far it is comes line by line, and the last line is what was found', async () => {
  const lines = await linesOf({ text: story })
  expect(lines[0]?.progress).toEqual({ step: 'reading', done: 0, of: 0 })
  expect(lines.slice(0, -1).every(({ progress }) => progress)).toBe(true)
  expect(lines.at(-1)?.result).toMatchObject({ text: story, warnings: [], remarks: [] })
})

test('a refusal after the first line comes as a line', async () => {
  const given = await door()
  const form = new FormData()
  form.append('file', new File(['MZ'], 'story.exe'))
  expect((await linesOf(form, given)).at(-1)?.problem).toMatchObject({
    status: 415,
    type: 'about:blank',
  })
  const private_ = await linesOf({ url: 'http://10.0.0.1/' }, given)
  expect(private_.at(-1)?.problem).toMatchObject({
    status: 422,
    reasons: [{ path: 'url', message: expect.stringContaining('private network') as string }],
  })
})

test('what cannot be right at all is refused before any line', async () => {
  const { ana } = await door()
  const headers = { accept: 'application/x-ndjson' }
  for (const body of [
    {},
    { text: 'One.', url: 'https://example.org' },
    { text: '' },
    { text: 'One.', language: '!' },
  ])
    expect((await ana.post('/extract', body, { headers })).status).toBe(422)
})

test('a file is read with what is given beside it', async () => {
  const form = new FormData()
  form.append('file', new File(['# The dam\n\nIt broke on Tuesday.'], 'dam.md'))
  form.append('publishedAt', '2025-03-13')
  const result = (await linesOf(form)).at(-1)?.result
  expect(result?.blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph'])
  expect(result?.claims.map(({ statement }) => statement).join()).toContain('11 March 2025')
})

test('a page is fetched, read and looked through', async () => {
  const url = await site(story)
  const lines = await linesOf({ url })
  expect(lines.map(({ progress }) => progress?.step).slice(0, 2)).toEqual(['fetching', 'reading'])
  expect(lines.at(-1)?.result).toMatchObject({ url, text: story, title: 'The dam' })
})

test('of a page the article is taken, with what the page says of it', async () => {
  const head = '<meta name="author" content="Jo Hill"><link rel="canonical" href="/bridge">'
  const url = await site(newsPage({ head }), { 'content-type': 'text/html' })
  const { ana } = await door()
  const { status, json } = await ana.post('/articles', { url })
  expect([status, json.title, json.language]).toEqual([201, 'A bridge for all', 'en'])
  expect(json).toMatchObject({ byline: 'Jo Hill', sourceUrl: new URL('/bridge', url).href })
  const { text } = json.revision as { text: string }
  expect(text).toContain('The station opened in 1978')
  expect(text).not.toMatch(/Most read|Copyright|secret/)
})

test('a page comes in as an article, which keeps its address', async () => {
  const url = await site(story)
  const { ana } = await door()
  const { status, json } = await ana.post('/articles', { url, desk: 'Culture' })
  expect([status, json.title, json.sourceUrl, json.desk]).toEqual([201, 'The dam', url, 'Culture'])
  expect(json.claims).toBeGreaterThan(0)
})

test('what is given beside a page goes before what the page says of itself', async () => {
  const url = await site(story)
  const { ana } = await door()
  const given = {
    title: 'Mine',
    byline: 'Ana',
    sourceUrl: 'https://example.org/',
    language: 'en-GB',
  }
  const { json } = await ana.post('/articles', { url, ...given, extract: false })
  expect(json).toMatchObject({ ...given, claims: 0 })
})

test.each([
  ['text/plain', 'No'.repeat(6_000_000), 413],
  ['image/png', 'x', 415],
  ['text/plain', ' ', 422],
])('a page of %s that cannot come in is refused', async (type, body, status) => {
  const url = await site(body, { 'content-type': type })
  const { ana } = await door()
  expect((await ana.post('/articles', { url })).status).toBe(status)
  expect(await db.article.count()).toBe(1)
})

test('the same page sent again with its key is fetched once', async () => {
  const url = await site(story)
  const { ana } = await door()
  const headers = { 'idempotency-key': 'k' }
  const first = await ana.post('/articles', { url }, { headers })
  server?.close()
  const again = await ana.post('/articles', { url }, { headers })
  expect(again.json).toEqual(first.json)
})

/** Threads that never get anywhere, and tell when they are called off. */
function endless() {
  const threads = new Threads(new URL('file:///nowhere'))
  const calledOff = vi.fn<() => void>()
  vi.spyOn(threads, 'run').mockImplementation((_, { signal, progress }) => {
    progress?.({ step: 'finding', done: 1, of: 2 })
    return new Promise((_resolve, reject) =>
      signal?.addEventListener('abort', () => {
        calledOff()
        reject(signal.reason as Error)
      }),
    )
  })
  readInThreads(threads)
  return calledOff
}

test('who closes the connection calls the work off', async () => {
  const { room } = await door()
  const [token = ''] = await tokensOf([room.ana])
  const calledOff = endless()
  const response = await handle(ask({ text: story }, token))
  const reader = response.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('"done":1')
  await reader?.cancel()
  expect(calledOff).toHaveBeenCalledTimes(1)
})

test('so does who goes away before there is an answer; nothing is logged and nothing kept', async () => {
  const { room } = await door()
  const [token = ''] = await tokensOf([room.ana])
  const calledOff = endless()
  const log = vi.spyOn(console, 'error')
  onTestFinished(() => log.mockRestore())
  for (const path of ['extract', 'articles']) {
    const gone = new AbortController()
    const answer = handle(
      new Request(`${origin}/api/v1/${path}`, {
        method: 'POST',
        headers: { ...bearer(token), 'content-type': 'application/json' },
        body: JSON.stringify(
          path === 'extract' ? { text: story } : { url: 'https://news.example/' },
        ),
        signal: gone.signal,
      }),
    )
    await vi.waitUntil(
      async () => (await Promise.race([answer, Promise.resolve('waiting')])) === 'waiting',
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
    gone.abort()
    expect((await answer).status).toBe(499)
  }
  expect(calledOff).toHaveBeenCalledTimes(2)
  expect(log).not.toHaveBeenCalled()
  expect(await db.article.count()).toBe(1)
})

test('a failure in the middle is told without its cause, which is logged', async () => {
  const given = await door()
  const threads = new Threads(new URL('file:///nowhere'))
  vi.spyOn(threads, 'run').mockRejectedValue(new Error('secret'))
  readInThreads(threads)
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const lines = await linesOf({ text: story }, given)
  expect(lines).toMatchObject([{ problem: { status: 500 } }])
  expect(JSON.stringify(lines)).not.toContain('secret')
  expect(log).toHaveBeenCalled()
  log.mockRestore()
})

test('a page of another site cannot use the session of who looks at it', async () => {
  const headers = { cookie: 'next-auth.session-token=x', 'sec-fetch-site': 'cross-site' }
  expect([401, 403]).toContain((await send('POST', '/extract', { body: '{}', headers })).status)
})

test('what of a page is not in its text is listed with its place, and comes in when it is named', async () => {
  const { ana } = await door()
  const url = await site(
    newsPage({ body: '<p>It cost <del>12</del> 21 million crowns, they said in May.</p>' }),
    {
      'content-type': 'text/html',
    },
  )
  const { status, json } = await ana.post('/extract', { url })
  expect(status).toBe(200)
  const { text, leftOut } = json as ReadArticle
  const struck = leftOut.findIndex(({ why }) => why === 'deleted')
  expect(leftOut[struck]).toEqual({
    at: text.indexOf(' 21 million'),
    text: '12',
    unit: 'words',
    why: 'deleted',
  })
  expect(leftOut.map(({ text }) => text).join(' ')).toContain('Copyright The Paper')

  const again = (await ana.post('/extract', { url, putBack: [struck] })).json as ReadArticle
  expect(again.text).toContain('It cost 12 21 million crowns')
  expect(again.leftOut).toHaveLength(leftOut.length - 1)
  for (const { start, end, quote } of again.claims) expect(again.text.slice(start, end)).toBe(quote)

  const kept = await ana.post('/articles', { url, putBack: 'all' })
  expect([kept.status, kept.json.leftOut]).toEqual([201, []])
  expect((kept.json.revision as { text: string }).text).toContain('Copyright The Paper')
  const plain = await ana.post('/articles', { url })
  expect((plain.json.leftOut as unknown[]).length).toBe(leftOut.length)
})

test('formatted words are read as what they are, all of them', async () => {
  const { ana } = await door()
  const html = '<h1>A bridge</h1><p>It cost <s>12</s> 14 million.</p><nav>Home</nav>'
  const { status, json } = await ana.post('/extract', { html })
  expect(status).toBe(200)
  expect(json).toMatchObject({
    text: 'A bridge\n\nIt cost 14 million.\n\nHome',
    title: 'A bridge',
    leftOut: [{ text: '12', why: 'deleted' }],
    parts: [],
  })
  expect((await ana.post('/extract', { html, text: 'x' })).status).toBe(422)
})
