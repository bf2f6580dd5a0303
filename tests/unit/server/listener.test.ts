import { createServer, request as send, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { callerNow } from '@/lib/core/caller'
import { type Network, parseNetworks } from '@/lib/core/networks'
import { listener } from '@/lib/server/listener'
import { mostBytes } from '@/lib/server/request'
import { stopper } from '@/lib/server/stop'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

type Api = (request: Request) => Response | Promise<Response>

async function serve(api: Api, proxies: readonly Network[] = []) {
  const pages = (_: unknown, response: { end: (text: string) => void }) => {
    response.end('a page')
    return Promise.resolve()
  }
  const server = createServer(listener({ api: async (request) => api(request), pages }, proxies))
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
  return { seen, response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }) }
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

test('a body that is too large is refused, whether or not it says so beforehand', async () => {
  const { ask, url } = await serve(() => new Response('read'))
  const declared = await ask('/api/v1/articles', { method: 'POST', body: 'x'.repeat(mostBytes + 1) })
  expect(declared.status).toBe(413)
  expect(await declared.json()).toMatchObject({ status: 413, title: 'Too large' })

  const status = await new Promise((resolve) => {
    const chunked = send(`${url}/api/v1/articles`, { method: 'POST' }, (answer) => resolve(answer.statusCode))
    chunked.on('error', () => undefined)
    const more = () => {
      while (!chunked.destroyed && chunked.write('x'.repeat(65_536)));
      chunked.once('drain', more)
    }
    more()
  })
  expect(status).toBe(413)
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
])('what believed proxies saw is followed from the right: %j leads to %s', async (named, address) => {
  const { ask } = await serve(seen, parseNetworks('loopback, 172.16.0.0/12'))
  const answer = await ask('/api/v1/me', { headers: { ...claimed, 'x-forwarded-for': named } })
  expect(await answer.json()).toMatchObject({ address, proto: 'https', caller: { address } })
})

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
