import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from '@/lib/core/env'
import { liesIn } from '@/lib/core/networks'
import { keptSecret } from '@/lib/core/secret'

test('everything has a default', () => {
  expect(readEnv({})).toEqual({
    databaseUrl: 'file:data/galley.db',
    port: 3000,
    host: '127.0.0.1',
    data: 'data',
    secret: undefined,
    url: 'http://localhost:3000',
    demo: 'newsroom',
    trustedProxies: [],
    model: null,
    recognition: { languages: ['eng'], folder: null },
    snapshots: { fetch: 'added', mostBytes: 10 * 1024 ** 3 },
  })
})

test('a language model is asked only where its address and its name are set', () => {
  const given = { GALLEY_MODEL_URL: 'http://localhost:11434/v1/', GALLEY_MODEL_NAME: 'small' }
  const url = 'http://localhost:11434/v1/chat/completions'
  expect(readEnv(given).model).toEqual({ url, name: 'small', key: undefined })
  expect(readEnv({ ...given, GALLEY_MODEL_URL: url, GALLEY_MODEL_KEY: 'k' }).model).toEqual({
    ...{ url, name: 'small', key: 'k' },
  })
  expect(readEnv({ GALLEY_MODEL_NAME: 'small', GALLEY_MODEL_KEY: 'k' }).model).toBeNull()
})

test('the database lies in the data folder unless it is named', () => {
  expect(readEnv({ GALLEY_DATA: '/srv/galley' }).databaseUrl).toBe('file:/srv/galley/galley.db')
  expect(readEnv({ DATABASE_URL: 'postgresql://desk@db/galley' }).databaseUrl).toBe(
    'postgresql://desk@db/galley',
  )
})

test('no proxy is believed that is not named', () => {
  expect(readEnv({ TRUST_PROXY: '0' }).trustedProxies).toEqual([])
  const { trustedProxies } = readEnv({ TRUST_PROXY: 'loopback, 10.0.0.7 ,172.16.0.0/12,fd00::/8' })
  const believed = (address: string) => liesIn(trustedProxies, address)
  expect(
    ['127.0.0.1', '::1', '10.0.0.7', '172.31.255.1', 'fd12::9'].filter((one) => !believed(one)),
  ).toEqual([])
  expect(['10.0.0.8', '172.32.0.1', '192.0.2.1', '2001:db8::1'].filter(believed)).toEqual([])
})

test('an empty setting counts as none', () => {
  expect(readEnv({ PORT: '', GALLEY_SECRET: '' })).toMatchObject({ port: 3000, secret: undefined })
})

test('the address people use has no slash at its end', () => {
  expect(readEnv({ GALLEY_URL: 'https://galley.example/' }).url).toBe('https://galley.example')
})

test.each([
  ['newsroom', 'newsroom'],
  ['article', 'article'],
  ['none', 'none'],
  ['1', 'newsroom'],
  ['0', 'none'],
])('GALLEY_DEMO=%s fills an empty install with: %s', (wanted, filled) => {
  expect(readEnv({ GALLEY_DEMO: wanted }).demo).toBe(filled)
})

test.each([
  [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL .*file:PATH/],
  [{ PORT: 'eighty' }, /PORT/],
  [{ PORT: '70000' }, /PORT/],
  [{ GALLEY_SECRET: 'short' }, /GALLEY_SECRET .*32 characters/],
  [{ GALLEY_URL: 'galley' }, /GALLEY_URL/],
  [{ GALLEY_SNAPSHOTS: 'yes' }, /GALLEY_SNAPSHOTS .*added, asked or off/],
  [{ GALLEY_SNAPSHOTS_MB: '-1' }, /GALLEY_SNAPSHOTS_MB/],
  [{ GALLEY_DEMO: 'maybe' }, /GALLEY_DEMO .*newsroom, article or none/],
  [{ TRUST_PROXY: '1' }, /TRUST_PROXY .*loopback/],
  [{ TRUST_PROXY: 'nginx' }, /TRUST_PROXY .*172\.16\.0\.0\/12/],
  [{ TRUST_PROXY: '10.0.0.0/33' }, /TRUST_PROXY/],
  [{ GALLEY_MODEL_URL: 'ftp://x', GALLEY_MODEL_NAME: 'small' }, /GALLEY_MODEL_URL/],
  [{ GALLEY_MODEL_URL: 'http://x' }, /GALLEY_MODEL_NAME/],
])('%o is refused, and the message names the setting', (from, message) => {
  expect(() => readEnv(from)).toThrow(message)
})

test('a secret is made once, and only its owner can read it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-secret-'))
  const secret = keptSecret(join(folder, 'data'))
  expect(secret.length).toBeGreaterThanOrEqual(43)
  expect(keptSecret(join(folder, 'data'))).toBe(secret)
  expect(statSync(join(folder, 'data/secret')).mode & 0o777).toBe(0o600)
  rmSync(folder, { recursive: true })
})
