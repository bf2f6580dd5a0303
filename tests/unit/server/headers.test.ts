import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { firstHeaders, unreadable } from '@/lib/server/headers'
import { listener } from '@/lib/server/listener'

const guards = [
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
]

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

type Doors = Parameters<typeof listener>[0]

async function serve(doors: Partial<Doors>) {
  const pages: Doors['pages'] = (_, response) => {
    response.end('a page')
    return Promise.resolve()
  }
  const api = () => Promise.resolve(Response.json({}))
  const who = () => Promise.resolve(null)
  const server = createServer(listener({ api, pages, who, ...doors }))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test.each([
  '/',
  '/articles/x',
  '/api/v1/me',
  '/api/v1/nothing',
  '/api/auth/csrf',
  '/_next/static/a.js',
  '/icon.svg',
])('an answer to %s is guarded, whoever gives it', async (path) => {
  const { headers } = await fetch((await serve({})) + path)
  for (const name of guards) expect([name, headers.get(name)]).not.toEqual([name, null])
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('so is one to a request that goes wrong', async () => {
  const url = await serve({ api: () => Promise.reject(new Error('a bug')) })
  const { status, headers } = await fetch(`${url}/api/v1/me`)
  expect(status).toBe(500)
  for (const name of guards) expect([name, headers.get(name)]).not.toEqual([name, null])
})

test('an answer may say more of itself, and is then taken at its word', async () => {
  const api = () =>
    Promise.resolve(Response.json({}, { headers: { 'referrer-policy': 'no-referrer' } }))
  const { headers } = await fetch(`${await serve({ api })}/api/v1/me`)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('browsers are told to come by https only where people do', () => {
  expect(firstHeaders('/', true)['strict-transport-security']).toBe('max-age=31536000')
  expect(firstHeaders('/', false)).not.toHaveProperty('strict-transport-security')
})

test('nothing is kept but files that are the same for everybody', () => {
  for (const path of ['/', '/articles/x', '/api/auth/session', '/api/v1/me'])
    expect(firstHeaders(path, false)['cache-control']).toBe('no-store')
  for (const path of ['/_next/static/chunks/a.js', '/icon.svg'])
    expect(firstHeaders(path, false)).not.toHaveProperty('cache-control')
})

test.each([
  ['HPE_INVALID_METHOD', '400 Bad Request'],
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
])('what is no request (%s) is answered as guardedly', (code, line) => {
  const answer = unreadable(code, true)
  expect(answer.startsWith(`HTTP/1.1 ${line}\r\n`)).toBe(true)
  for (const name of [...guards, 'strict-transport-security'])
    expect(answer).toContain(`\r\n${name}: `)
  expect(answer.endsWith('\r\n\r\n')).toBe(true)
})
