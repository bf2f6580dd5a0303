import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backup, restore } from '@/lib/cli/backup'
import { env } from '@/lib/core/env'
import { isPostgres, turnTo } from '@/lib/core/db'
import { tightenFolder } from '@/lib/core/private-files'
import { keptSecret } from '@/lib/core/secret'
import { sqliteAdapter } from '@/lib/core/sqlite'
import { formatIds } from '@/lib/reports/registry'
import { castOf } from '@/prisma/demo/people'
import { databaseUrl } from '../support/database-url'
import { newsroom } from '../support/newsroom'
import { galley } from '../support/terminal'

let folder = ''
let umask = 0
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-modes-'))
  umask = process.umask(0o022)
})
afterEach(() => {
  process.umask(umask)
  rmSync(folder, { recursive: true })
})

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

/** Modes of all that was made below a folder, by name. */
function modesIn(path: string): Record<string, string> {
  const entries = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(entries.map((name) => [name, modeOf(join(path, name))]))
}
const allPrivate = (path: string) => {
  for (const [name, mode] of Object.entries(modesIn(path)))
    expect([name, mode]).toEqual([name, statSync(join(path, name)).isDirectory() ? '700' : '600'])
}

describe.each([0o000, 0o022])('with umask %o, only the account that runs Galley reads', (mask) => {
  test('the secret and its folder', () => {
    process.umask(mask)
    keptSecret(at('data/deeper'))
    expect(modesIn(folder)).toEqual({
      data: '700',
      'data/deeper': '700',
      'data/deeper/secret': '600',
    })
  })

  test.skipIf(isPostgres)('the database and what stands beside it', async () => {
    process.umask(mask)
    const adapter = await sqliteAdapter(at('data/galley.db')).connect()
    await adapter.executeScript('CREATE TABLE t (x)')
    expect(Object.keys(modesIn(at('data'))).sort()).toEqual([
      'galley.db',
      'galley.db-shm',
      'galley.db-wal',
    ])
    allPrivate(folder)
    await adapter.dispose()
  })

  test.skipIf(isPostgres)('a database that others could read before', async () => {
    for (const name of ['galley.db', 'galley.db-wal']) {
      writeFileSync(at(name), '')
      chmodSync(at(name), 0o666)
    }
    process.umask(mask)
    const adapter = await sqliteAdapter(at('galley.db')).connect()
    await adapter.executeScript('CREATE TABLE t (x)')
    allPrivate(folder)
    await adapter.dispose()
  })

  test.skipIf(isPostgres)(
    'a backup, what is restored from it, and what was there before',
    async () => {
      await newsroom()
      process.umask(mask)
      await backup(at('copy.db'), databaseUrl)
      chmodSync(at('copy.db'), 0o644)
      mkdirSync(at('house'), { mode: 0o700 })
      writeFileSync(at('house/galley.db'), '')
      chmodSync(at('house/galley.db'), 0o666)
      await turnTo(`file:${at('elsewhere.db')}`)
      await restore(at('copy.db'), `file:${at('house/galley.db')}`)
      expect(Object.values(modesIn(at('house')))).toEqual(['600', '600'])
      expect(modeOf(join(env.data, 'last-backup.json'))).toBe('600')
      await turnTo(databaseUrl)
    },
  )

  test.each(formatIds)(
    'a report from the command line as %s, also in the place of an older file',
    async (format) => {
      const { article } = await newsroom()
      writeFileSync(at('old'), 'an older report, longer than any. '.repeat(10_000))
      chmodSync(at('old'), 0o644)
      process.umask(mask)
      for (const name of ['new', 'old'])
        expect(
          await galley(['report', article.id, '--format', format, '--out', at(name)]),
        ).toMatchObject({
          status: 0,
        })
      expect(modesIn(folder)).toEqual({ new: '600', old: '600' })
      // the two were made at two moments, which a packed file may hold in more bytes or less
      expect(Math.abs(statSync(at('old')).size - statSync(at('new')).size)).toBeLessThan(50)
    },
  )

  test('the accounts of the demo', async () => {
    process.umask(mask)
    await castOf(at('data'), new Date())
    expect(modesIn(folder)).toEqual({ data: '700', 'data/demo-accounts.txt': '600' })
  })
})

test('a start narrows what others could read, down to the last folder, and touches nothing that is only linked', () => {
  mkdirSync(at('data/snapshots/ab'), { recursive: true })
  for (const name of ['data/secret', 'data/galley.db', 'data/snapshots/ab/abc', 'outside']) {
    writeFileSync(at(name), 'x')
    chmodSync(at(name), 0o666)
  }
  for (const name of ['data', 'data/snapshots', 'data/snapshots/ab']) chmodSync(at(name), 0o777)
  symlinkSync(at('outside'), at('data/link'))
  tightenFolder(at('data'))
  expect(modeOf(at('outside'))).toBe('666')
  expect(modeOf(at('data'))).toBe('700')
  rmSync(at('data/link'))
  allPrivate(at('data'))
})

test('data kept among the program’s own files leaves those as they are', () => {
  writeFileSync(at('package.json'), '{}', { mode: 0o644 })
  chmodSync(at('package.json'), 0o644)
  tightenFolder(folder)
  expect(modeOf(at('package.json'))).toBe('644')
  expect(existsSync(at('none'))).toBe(false)
  tightenFolder(at('none'))
})
