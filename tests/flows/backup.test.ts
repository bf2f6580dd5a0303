import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backup, checkFile, restore } from '@/lib/cli/backup'
import { blobFolder, getBlob, putBlob } from '@/lib/core/blobs/blobs'
import { db, isPostgres, turnTo } from '@/lib/core/db'
import { busyColleague } from '../support/busy-colleague'
import { databaseUrl } from '../support/database-url'
import { newsroom } from '../support/newsroom'

let folder = ''
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-backup-'))
})
afterEach(() => {
  for (const made of [folder, blobFolder]) rmSync(made, { recursive: true, force: true })
})

/** The app lets go of the test's database, as when it is stopped. */
const stopApp = () => turnTo(`file:${at('elsewhere.db')}`)
const startApp = () => turnTo(databaseUrl)

function notesIn(file: string) {
  const database = new Database(file, { readonly: true })
  const rows = database.prepare('SELECT id FROM Note').all() as { id: string }[]
  database.close()
  return rows.map(({ id }) => id)
}

test.runIf(isPostgres)('on PostgreSQL, backup and restore name the tools to use', async () => {
  await expect(backup(at('x'), databaseUrl)).rejects.toThrow('pg_dump')
  await expect(restore(at('x'), databaseUrl)).rejects.toThrow('pg_restore')
  await expect(checkFile(databaseUrl)).rejects.toThrow('PostgreSQL')
})

describe.skipIf(isPostgres)('on SQLite', () => {
  test(
    'a backup taken while a colleague writes is whole and has all that was acknowledged before',
    { timeout: 60_000 },
    async () => {
      const { ana, claim } = await newsroom()
      const colleague = await busyColleague(ana, claim.id)
      await vi.waitFor(() => expect(colleague.written.length).toBeGreaterThan(20), {
        timeout: 20_000,
      })
      const before = [...colleague.written]
      expect(await backup(at('copy.db'), databaseUrl)).toMatch(
        /^Backed up to .*copy\.db \(\d+(?:\.\d)? [KM]B, checked\)\.$/,
      )
      const during = colleague.written.length
      await vi.waitFor(() => expect(colleague.written.length).toBeGreaterThan(during), {
        timeout: 20_000,
      })
      await colleague.kill()

      expect(notesIn(at('copy.db'))).toEqual(expect.arrayContaining(before))
      expect(await checkFile(`file:${at('copy.db')}`)).toMatch(/whole/)
      expect(readdirSync(folder)).toEqual(['copy.db'])
    },
  )

  test('a restore brings back what was, and keeps what it replaced', async () => {
    const { ana } = await newsroom()
    await backup(at('copy.db'), databaseUrl)
    await db.user.update({ where: { id: ana.id }, data: { name: 'Changed later' } })
    await stopApp()
    const said = await restore(at('copy.db'), databaseUrl)
    await startApp()
    expect((await db.user.findUniqueOrThrow({ where: { id: ana.id } })).name).toBe('Ana')

    const kept = /kept as (\S+)\.$/.exec(said)?.[1] ?? ''
    await turnTo(`file:${kept}`)
    expect((await db.user.findUniqueOrThrow({ where: { id: ana.id } })).name).toBe('Changed later')
  })

  test('what is kept as files goes along, and comes back', async () => {
    await newsroom()
    const letter = await putBlob(Buffer.from('A letter that came in.'))
    expect(await backup(at('copy.db'), databaseUrl)).toContain(
      `One kept file is (1 KB) in ${at('copy.db')}.files: keep both.`,
    )
    rmSync(blobFolder, { recursive: true })
    await stopApp()
    expect(await restore(at('copy.db'), databaseUrl)).toContain('One kept file is (1 KB) back.')
    await startApp()
    expect(String(Buffer.from((await getBlob(letter.sha256)) ?? []))).toBe('A letter that came in.')
  })

  test('a kept file that is damaged is said, and not copied', async () => {
    await newsroom()
    const { sha256: name } = await putBlob(Buffer.from('An answer by mail.'))
    writeFileSync(join(blobFolder, name.slice(0, 2), name), 'Another answer.')
    await expect(backup(at('copy.db'), databaseUrl)).rejects.toThrow(
      `a kept file is damaged: ${name}`,
    )
    expect(readdirSync(folder)).toEqual(['copy.db'])
  })

  test('a restore is refused while the app runs, and changes nothing', async () => {
    const { ana } = await newsroom()
    await backup(at('copy.db'), databaseUrl)
    await db.user.update({ where: { id: ana.id }, data: { name: 'Changed later' } })
    await expect(restore(at('copy.db'), databaseUrl)).rejects.toThrow(
      'Galley is running on this database; stop it first.',
    )
    expect((await db.user.findUniqueOrThrow({ where: { id: ana.id } })).name).toBe('Changed later')
  })

  test('a restore on a machine without a database makes one', async () => {
    await newsroom()
    await backup(at('copy.db'), databaseUrl)
    expect(await restore(at('copy.db'), `file:${at('new.db')}`)).toBe(
      `Restored from ${at('copy.db')}.`,
    )
    expect(await checkFile(`file:${at('new.db')}`)).toMatch(/whole/)
  })

  test('a backup never writes over a file', async () => {
    writeFileSync(at('copy.db'), 'precious')
    await expect(backup(at('copy.db'), databaseUrl)).rejects.toThrow(/exists already/)
    expect(readFileSync(at('copy.db'), 'utf8')).toBe('precious')
  })

  test('what is damaged, no database or another program’s is neither restored nor called whole', async () => {
    await newsroom()
    await backup(at('copy.db'), databaseUrl)
    const bytes = readFileSync(at('copy.db'))
    const target = `file:${at('target.db')}`

    writeFileSync(at('damaged.db'), bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 8192))
    await expect(restore(at('damaged.db'), target)).rejects.toThrow(
      /damaged\.db (is damaged|cannot be read)/,
    )
    writeFileSync(at('text.db'), 'This is a letter and nothing else.'.repeat(200))
    await expect(restore(at('text.db'), target)).rejects.toThrow(/text\.db is not a database/)
    new Database(at('other.db')).exec('CREATE TABLE song (title)').close()
    await expect(checkFile(`file:${at('other.db')}`)).rejects.toThrow(/not a database of Galley/)
    await expect(restore(at('nowhere.db'), target)).rejects.toThrow(/There is no/)
    expect(existsSync(at('target.db'))).toBe(false)
  })
})
