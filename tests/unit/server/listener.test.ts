import {
  createServer,
  type IncomingMessage,
  request as send,
  type Server,
  type ServerResponse,
} from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { signedOutWords } from '@/lib/auth/signed-out'
import { callerNow, noteRead } from '@/lib/core/caller'
import { type Network, parseNetworks } from '@/lib/core/networks'
import { capConnections } from '@/lib/server/connections'
import { listener } from '@/lib/server/listener'
import { stopper } from '@/lib/server/stop'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

type Api = (request: Request) => Response | Promise<Response>

type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>
const aPage: Pages = (_, response) => {
  response.end('a page')
  return Promise.resolve()
}

async function serve(
  api: Api,
  proxies: readonly Network[] = [],
  person: Actor | null = null,
  pages = aPage,
) {
  const who = () => Promise.resolve(person)
  const listen = listener({ api: async (request) => api(request), pages, who }, proxies)
  const server = createServer(listen).on('checkContinue', listen)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { server, url, ask: (path: string, init?: RequestInit) => fetch(url + path, init) }
}

/** A stream of events without end, and what became of it. */
function endless() {
  const seen = { cancelled: false }
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('data: first\n\n')),
    cancel: () => void (seen.cancelled = true),
  })
  return {
    seen,
    response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
  }
}

test('the API is answered without Next, and everything else by it', async () => {
  const { ask } = await serve(({ url }) => new Response(new URL(url).pathname))
  expect(await (await ask('/api/v1/articles?q=x')).text()).toBe('/api/v1/articles')
  for (const path of ['/', '/api/auth/session', '/api/v10', '/articles/api/v1/'])
    expect(await (await ask(path)).text()).toBe('a page')
})

test('method, headers, body, status and cookies pass through', async () => {
  const { ask } = await serve(async (request) => {
    const headers = new Headers({
      'x-method': request.method,
      'x-token': request.headers.get('authorization') ?? '',
    })
    headers.append('set-cookie', 'a=1')
    headers.append('set-cookie', 'b=2')
    return new Response(await request.text(), { status: 201, headers })
  })
  const answer = await ask('/api/v1/x', {
    method: 'POST',
    body: 'Zoë 🗞',
    headers: { authorization: 'Bearer t' },
  })
  expect(answer.status).toBe(201)
  expect(answer.headers.get('x-method')).toBe('POST')
  expect(answer.headers.get('x-token')).toBe('Bearer t')
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(await answer.text()).toBe('Zoë 🗞')
})

test('an answer without a body stays without one', async () => {
  const { ask } = await serve(() => new Response(null, { status: 204 }))
  const answer = await ask('/api/v1/x', { method: 'DELETE' })
  expect([answer.status, await answer.text()]).toEqual([204, ''])
})

/** Sends what it is told of a body that is announced as longer, and gives the answer that comes all the same. */
const unfinished = (
  url: string,
  path: string,
  { headers = {}, sent = 'x' }: { headers?: object; sent?: string },
) =>
  new Promise<{ status?: number; text: string; connection?: string }>((resolve, reject) => {
    const request = send(url + path, { method: 'POST', headers: { ...headers } }, (answer) => {
      const { statusCode, headers } = answer
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('end', () => {
        request.destroy()
        resolve({
          text,
          ...(statusCode && { status: statusCode }),
          ...(headers.connection && { connection: headers.connection }),
        })
      })
    })
    request.on('error', reject)
    request.flushHeaders()
    if (sent) request.write(sent)
  })

test('a body is not waited for by an answer that does not need it', async () => {
  const { url } = await serve(() => new Response('no', { status: 401 }))
  const announced = { headers: { 'content-length': 10_000_000 } }
  expect(await unfinished(url, '/api/v1/articles', announced)).toMatchObject({
    status: 401,
    connection: 'close',
  })
  expect(await unfinished(url, '/api/v1/articles', {})).toMatchObject({
    status: 401,
    connection: 'close',
  })
})

test('a sender who asks first is told to send only where the body is wanted', async () => {
  const asksFirst = (url: string) =>
    new Promise<string[]>((resolve) => {
      const seen: string[] = []
      const headers = { expect: '100-continue', 'content-length': 5 }
      const request = send(`${url}/api/v1/articles`, { method: 'POST', headers }, (answer) => {
        seen.push(String(answer.statusCode))
        answer.resume()
        resolve(seen)
      })
      request.on('continue', () => {
        seen.push('continue')
        request.end('words')
      })
      request.flushHeaders()
    })
  const wanted = await serve(async (request) => new Response(await request.text()))
  expect(await asksFirst(wanted.url)).toEqual(['continue', '200'])
  const unwanted = await serve(() => new Response('no', { status: 401 }))
  expect(await asksFirst(unwanted.url)).toEqual(['401'])
})

describe('what a page is sent', () => {
  const ana: Actor = { id: 'ana', name: 'Ana', email: 'ana@galley.test', role: 'reviewer' }
  const vic: Actor = { ...ana, id: 'vic', role: 'viewer' }
  const sending = async (path: string, length: number | null, person: Actor | null) => {
    const { url } = await serve(() => new Response(), [], person)
    const headers = length === null ? {} : { 'content-length': length }
    return (await unfinished(url, path, { headers })).status
  }
  const MB = 1024 * 1024

  test.each([
    ['a few fields of anybody', '/sign-in', 10_000, null, 200],
    ['more than that of nobody known', '/import', 17_000, null, 401],
    ['the same of a colleague', '/queue', 17_000, ana, 200],
    ['more than a form holds', '/queue', 2 * MB, ana, 413],
    ['an article', '/import', 15 * MB, ana, 200],
    ['a draft', '/articles/a1/revisions/new', 15 * MB, ana, 200],
    ['an article of whoever may not bring one in', '/import', 15 * MB, vic, 403],
    ['more than an article', '/import', 21 * MB, ana, 413],
    ['a long sign-in', '/api/auth/callback/credentials', 17_000, ana, 413],
    ['no word of how much', '/queue', null, ana, 411],
  ])('%s', async (_, path, length, person, status) => {
    expect(await sending(path, length, person)).toBe(status)
  })

  test('whoever is signed out reads what to do: a person a page, a script its words', async () => {
    const { url } = await serve(() => new Response(), [], null)
    const refused = (headers: object) =>
      unfinished(url, '/articles/a1/claims/1', {
        headers: { 'content-length': 17_000, ...headers },
      })
    const page = await refused({ accept: 'text/html,application/xhtml+xml' })
    expect(page.status).toBe(401)
    expect(page.text).toContain('<h1>You are signed out</h1>')
    expect(page.text).toContain('what you wrote is kept')
    expect(page.text).toContain('href="/sign-in"')
    expect((await refused({ accept: 'text/x-component', 'next-action': 'x' })).text).toBe(
      signedOutWords,
    )
  })

  test('what does not fit is told to a person as a page, and to a program as a problem', async () => {
    const { url } = await serve(() => new Response(), [], ana)
    const refused = (accept: string) =>
      unfinished(url, '/queue', { headers: { 'content-length': 2 * MB, accept } })
    expect((await refused('text/html')).text).toMatch(
      /<h1>Too large<\/h1>[^]*1024 KB[^]*still stands/,
    )
    expect(JSON.parse((await refused('application/json')).text)).toMatchObject({ status: 413 })
  })

  test('nobody has more under way than fits, and it is free again at the end', async () => {
    const waits = new Map<string, () => void>()
    const pages = (request: { url?: string }, response: { end: () => void }) =>
      new Promise<void>((resolve) =>
        waits.set(request.url ?? '', () => {
          response.end()
          resolve()
        }),
      )
    const who = () => Promise.resolve({ ...ana, id: 'cy' })
    const server = createServer(
      listener({ api: () => Promise.resolve(new Response()), pages, who }),
    )
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const headers = { 'content-length': 18 * MB }
    const begun = async (path: string) => {
      const answer = unfinished(url, path, { headers })
      await vi.waitFor(() => expect(waits.has(path)).toBe(true))
      return async () => {
        waits.get(path)?.()
        expect((await answer).status).toBe(200)
      }
    }
    // 64 MB
    const ends = [await begun('/import?1'), await begun('/import?2'), await begun('/import?3')]
    expect((await unfinished(url, '/import?4', { headers })).status).toBe(429)
    await ends.shift()?.()
    ends.push(await begun('/import?5'))
    for (const end of ends) await end()
  })
})

/** As `fetch` will not send it. */
const asked = (url: string, path: string, method: string, headers: Record<string, string> = {}) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    send({ hostname, port, path, method, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })

test.each([
  ['GET', '/articles/%ff', {}, 400],
  ['GET', '/articles/%', {}, 400],
  ['GET', '/articles/%e0%a4%a', {}, 400],
  ['TRACE', '/', {}, 405],
  ['PROPFIND', '/articles', {}, 405],
  ['POST', '/account', { origin: 'http://evil.example' }, 403],
  ['POST', '/account', { origin: 'null' }, 403],
  ['POST', '/account', { 'content-type': 'multipart/form-data' }, 400],
  ['GET', '/articles/%D0%B0?q=%ff', {}, 200],
  ['GET', '/', { origin: 'http://evil.example' }, 200],
  ['POST', '/account', { 'content-type': 'multipart/form-data; boundary=x' }, 200],
])('%s %s with %o is answered %i before Next sees it', async (method, path, headers, status) => {
  const { url } = await serve(() => new Response())
  expect(await asked(url, path, method, { ...headers })).toBe(status)
})

test('a form of one’s own page passes, by whatever name the proxy was asked', async () => {
  const { url } = await serve(() => new Response(), parseNetworks('127.0.0.1'))
  for (const origin of [url, url.replace('http:', 'https:'), 'https://galley.example'])
    expect(
      await asked(url, '/account', 'POST', { origin, 'x-forwarded-host': 'galley.example' }),
    ).toBe(200)
})

describe('a fault of a page that was sent something', () => {
  const failing = async (method: string, path: string, fail: Pages) => {
    const { ask } = await serve(() => new Response(), [], null, fail)
    const answer = await ask(path, { method })
    return { status: answer.status, text: await answer.text() }
  }
  /** As Next tells it at once, in pieces, or with its headers first, and packed. */
  const ways: [string, (response: ServerResponse) => unknown][] = [
    ['at once', (response) => response.end('Internal Server Error')],
    [
      'in pieces',
      (response) => {
        response.write('1:E{"digest')
        response.end('":"1"}')
      },
    ],
    ['headers first', (response) => response.writeHead(500, { 'x-y': 'z' }).end('E')],
    [
      'packed',
      (response) => {
        response.setHeader('content-encoding', 'gzip').flushHeaders()
        response.end(gzipSync('E'))
      },
    ],
  ]
  const fault =
    (way: (response: ServerResponse) => unknown, first = () => undefined as unknown): Pages =>
    (_, response) => {
      first()
      response.statusCode = 500
      way(response)
      return Promise.resolve()
    }

  test.each(ways)('is the sender’s where none of our code has read it: %s', async (_, way) => {
    const { status, text } = await failing('POST', '/account', fault(way))
    expect(status).toBe(400)
    expect(text).toMatch(/^This was not sent by a form of Galley, or did not arrive whole\./)
  })

  test('is ours once it was read, or nothing was sent', async () => {
    const [[, atOnce]] = ways as [(typeof ways)[number]]
    const said = { status: 500, text: 'Internal Server Error' }
    expect(await failing('POST', '/account', fault(atOnce, noteRead))).toEqual(said)
    expect(await failing('GET', '/account', fault(atOnce))).toEqual(said)
    expect(await failing('POST', '/api/auth/callback', fault(atOnce))).toEqual(said)
    // who comes next is told apart from who was read
    expect((await failing('POST', '/account', fault(atOnce))).status).toBe(400)
  })

  test('is none where there is an answer', async () => {
    expect(await failing('POST', '/account', aPage)).toEqual({ status: 200, text: 'a page' })
  })
})

test('pictures are not made', async () => {
  const { ask } = await serve(() => new Response())
  expect((await ask('/_next/image?url=%2Ficon.svg&w=64&q=75')).status).toBe(404)
})

test('half-sent requests of one address shut out nobody else there', async () => {
  const { server, url, ask } = await serve(() => new Response('read'))
  capConnections(server, { limits: { all: 10, address: 3 }, proxies: [] })
  const port = Number(new URL(url).port)
  const heads = [
    '',
    'GET / HTTP/1.1\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx',
  ]
  for (const head of [...heads, ...heads, ...heads]) (await connected(port)).write(head)
  for (const path of ['/', '/api/v1/x', '/'])
    expect((await ask(path, { headers: { connection: 'close' } })).status).toBe(200)
  server.closeAllConnections()
})

test('a file on its way is not ended for those who ask for nothing', async () => {
  const { server, url } = await serve(async (request) => new Response(await request.text()))
  capConnections(server, { limits: { all: 10, address: 3 }, proxies: [] })
  const port = Number(new URL(url).port)
  const begun = new Promise((resolve) => server.once('request', resolve))
  const file = await connected(port)
  file.write('POST /api/v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx')
  await begun
  const idle = await Promise.all(Array.from({ length: 6 }, () => connected(port)))
  await vi.waitFor(() => expect(idle.filter(({ destroyed }) => destroyed)).toHaveLength(4))
  expect(file.destroyed).toBe(false)
  server.closeAllConnections()
})

test('what is being answered is not cut off to make room, and one address has no more than its share', async () => {
  const { url, server, ask } = await serve(() => endless().response)
  capConnections(server, { limits: { all: 10, address: 2 }, proxies: [] })
  const streams = await Promise.all([ask('/api/v1/a'), ask('/api/v1/b')])
  const third = await connected(Number(new URL(url).port))
  await new Promise((resolve) => third.once('close', resolve))
  for (const { body } of streams) {
    const reader = body?.getReader()
    expect((await reader?.read())?.done).toBe(false)
    await reader?.cancel()
  }
  await vi.waitFor(async () => {
    const next = await connected(Number(new URL(url).port))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(next.destroyed).toBe(false)
    next.destroy()
  })
})

const connected = (port: number) =>
  new Promise<Socket>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket)).on('error', () => undefined)
    socket.resume()
  })

const seen = (request: Request) =>
  Response.json({
    address: request.headers.get('x-galley-address'),
    proto: request.headers.get('x-forwarded-proto'),
    host: request.headers.get('x-forwarded-host'),
    caller: callerNow(),
  })
const claimed = {
  'x-galley-address': '6.6.6.6',
  'x-forwarded-for': '6.6.6.6, 192.0.2.7',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'evil.example',
  'user-agent': 'Test',
}

test('nothing is believed of a sender who is no proxy of ours, on this machine or not', async () => {
  const log = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { ask } = await serve(seen)
  const caller = { address: '127.0.0.1', userAgent: 'Test' }
  const first = await ask('/api/v1/me', { headers: claimed })
  expect(await first.json()).toEqual({ address: '127.0.0.1', proto: null, host: null, caller })
  expect(log).not.toHaveBeenCalled()
  const { 'x-galley-address': _, ...byProxy } = claimed
  await ask('/api/v1/me', { headers: byProxy })
  await ask('/api/v1/me', { headers: byProxy })
  expect(log.mock.calls).toEqual([[expect.stringContaining('TRUST_PROXY=127.0.0.1')]])
  log.mockRestore()
})

test.each([
  ['6.6.6.6, 192.0.2.7', '192.0.2.7'],
  ['6.6.6.6, 192.0.2.7, 172.18.0.1', '192.0.2.7'],
  ['192.0.2.7, 127.0.0.1, 172.18.0.1', '192.0.2.7'],
  ['6.6.6.6, nonsense, 172.18.0.1', '172.18.0.1'],
  ['172.18.0.2, 172.18.0.1', '172.18.0.2'],
  ['[2001:db8::7]:443', '2001:db8::7'],
  ['192.0.2.7:5123', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['', '127.0.0.1'],
])(
  'what believed proxies saw is followed from the right: %j leads to %s',
  async (named, address) => {
    const { ask } = await serve(seen, parseNetworks('loopback, 172.16.0.0/12'))
    const answer = await ask('/api/v1/me', { headers: { ...claimed, 'x-forwarded-for': named } })
    expect(await answer.json()).toMatchObject({ address, proto: 'https', caller: { address } })
  },
)

test('a failure nobody foresaw is told without its cause, and kept in the log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { ask } = await serve(() => {
    throw new Error('password is hunter2')
  })
  const answer = await ask('/api/v1/x')
  expect(answer.status).toBe(500)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.text()).not.toContain('hunter2')
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

test('a request that is none is a bad request', async () => {
  const { url } = await serve(() => new Response('read'))
  const status = await new Promise((resolve) => {
    send(`${url}/api/v1/x`, { method: 'TRACE' }, (answer) => resolve(answer.statusCode)).end()
  })
  expect(status).toBe(400)
})

test('events arrive as they happen, and the stream ends when the reader leaves', async () => {
  const { seen, response } = endless()
  const { ask } = await serve(() => response)
  const reader = (await ask('/api/v1/events')).body!.getReader()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: first\n\n')
  await reader.cancel()
  await vi.waitFor(() => expect(seen.cancelled).toBe(true))
})

test('a stop lets a slow answer finish, closes streams of events, then ends', async () => {
  const { server, ask } = await serve(async ({ url }) => {
    if (url.endsWith('/events')) return endless().response
    await new Promise((resolve) => setTimeout(resolve, 150))
    return new Response('slow but whole')
  })
  const exit = vi.fn()
  const stop = stopper(server, () => Promise.resolve(), exit)
  const events = (await ask('/api/v1/events')).body!.getReader()
  await events.read()
  const slow = ask('/api/v1/slow')
  await new Promise((resolve) => setTimeout(resolve, 50))
  stop()
  expect(await (await slow).text()).toBe('slow but whole')
  await expect(events.read()).rejects.toThrow()
  await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0))
})
