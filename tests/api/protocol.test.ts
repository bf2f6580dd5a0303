import { expect, test, vi } from 'vitest'
import { handle } from '@/lib/api/router'
import { routes } from '@/lib/api/routes/table'
import { db, isPostgres } from '@/lib/core/db'
import manifest from '@/package.json'
import { client, door, origin, send } from '../support/door'

test('anybody may ask whether Galley is well', async () => {
  const { status, json } = await client().get('/health')
  expect(status).toBe(200)
  expect(json).toEqual({
    status: 'ok',
    database: isPostgres ? 'postgresql' : 'sqlite',
    version: manifest.version,
  })
})

test('a database that does not answer is told as 503', async () => {
  const silent = vi.spyOn(db, '$queryRaw').mockRejectedValueOnce(new Error('gone'))
  const response = await handle(new Request(`${origin}/api/v1/health`))
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ status: 'down' })
  silent.mockRestore()
})

test('every answer, good or bad, tells browsers not to keep or guess it', async () => {
  const { ana, articleId } = await door()
  const answers = [
    await ana.get(`/articles/${articleId}`),
    await ana.get('/nowhere'),
    await ana.delete('/me'),
    await client().get('/me'),
  ]
  for (const { headers } of answers) {
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

test.each([
  '/nowhere',
  '/',
  '',
  '/articles/',
  '/articles/x/y/z',
  '/articles/%ff',
  '/Articles',
  '//articles',
])('%j leads nowhere', async (path) => {
  const { status, json, headers } = await client().get(path)
  expect(status).toBe(404)
  expect(headers.get('content-type')).toContain('application/problem+json')
  expect(json).toMatchObject({ type: 'about:blank', status: 404, title: 'Not found' })
})

test('a method that is not there is refused with those that are', async () => {
  const { ana, articleId } = await door()
  const { status, headers, json } = await ana.put(`/articles/${articleId}`, {})
  expect(status).toBe(405)
  expect(headers.get('allow')).toBe('GET, PATCH, HEAD, OPTIONS')
  expect(json.status).toBe(405)
})

test('OPTIONS tells the methods of an address', async () => {
  const { status, headers } = await send('OPTIONS', '/articles')
  expect(status).toBe(204)
  expect(headers.get('allow')).toBe('POST, GET, HEAD, OPTIONS')
})

test('HEAD is GET without the words', async () => {
  const { ana, articleId } = await door()
  const { status, text, headers } = await ana.head(`/articles/${articleId}`)
  expect([status, text]).toEqual([200, ''])
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
})

test('what goes wrong inside is logged and told to nobody', async () => {
  const { ana } = await door()
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(db.article, 'findMany').mockRejectedValueOnce(new Error('a secret of the house'))
  const { status, text } = await ana.get('/articles')
  expect(status).toBe(500)
  expect(text).not.toContain('secret')
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

test('each route has a name of its own', () => {
  const ids = routes.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a policy made from another version than is in force is refused, and without a version put in force', async () => {
  const { eve } = await door()
  const rules = { default: { primary: 2, secondary: 3 } }
  expect((await eve.put('/policy', { ...rules, version: 0 })).json).toMatchObject({ version: 1 })
  const late = await eve.put('/policy', { ...rules, version: 0 })
  expect(late.status).toBe(409)
  expect(late.json).toMatchObject({ detail: expect.stringContaining('Version 1') as string })
  expect((await eve.put('/policy', rules)).json).toMatchObject({ version: 2 })
})
