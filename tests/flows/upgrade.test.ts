import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isPostgres } from '@/lib/core/db'
import { fillEmptyTables, oldDatabase } from '../support/upgrade'

const folder = isPostgres ? 'prisma/postgres/migrations' : 'prisma/migrations'
const migrations = readdirSync(folder)
  .filter((entry) => /^\d{4}_/.test(entry))
  .sort()
const sqlOf = (name: string) => readFileSync(`${folder}/${name}/migration.sql`, 'utf8')

/** Kept counts that a migration makes anew from the claims. */
const madeAnew = ['Tally']

test.each(migrations.map((name, nth) => [name, nth] as const))(
  'a database that holds rows of every table is brought up to date from %s',
  { timeout: 60_000 },
  async (_, released) => {
    const old = await oldDatabase()
    for (const name of migrations.slice(0, released + 1)) await old.run(sqlOf(name))
    const tables = await fillEmptyTables(old)
    expect(tables.length).toBeGreaterThan(20)
    const before = new Map<string, Record<string, unknown>>()
    for (const table of tables)
      before.set(table, (await old.rows(`SELECT * FROM "${table}"`))[0] ?? {})

    for (const name of migrations.slice(released + 1)) await old.run(sqlOf(name))

    for (const [table, row] of before) {
      if (madeAnew.includes(table)) continue
      const rows = await old.rows(`SELECT * FROM "${table}"`)
      expect(rows, table).toHaveLength(1)
      expect(rows[0], table).toMatchObject(row)
    }
    await fillEmptyTables(old)
    if (!isPostgres) expect(await old.rows('PRAGMA foreign_key_check')).toEqual([])
    await old.close()
  },
)
