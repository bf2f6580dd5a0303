import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { Client } from 'pg'
import { inject } from 'vitest'
import { isPostgres } from '@/lib/core/db'

type Row = Record<string, unknown>

/** A database on which migrations are played one after another, as an install would see them. */
export type Old = {
  run: (sql: string) => Promise<void>
  rows: (sql: string) => Promise<Row[]>
  /** rows go in without asking in which order the references allow it */
  unchecked: (sql: string[]) => Promise<void>
  close: () => Promise<void>
}

export const oldDatabase = (): Promise<Old> =>
  isPostgres ? onPostgres() : Promise.resolve(onSqlite())

function onSqlite(): Old {
  const database = new Database(':memory:')
  return {
    run: (sql) => Promise.resolve(void database.exec(sql)),
    rows: (sql) => Promise.resolve(database.prepare(sql).all() as Row[]),
    unchecked: (statements) => {
      database.pragma('foreign_keys = OFF')
      for (const sql of statements) database.exec(sql)
      database.pragma('foreign_keys = ON')
      return Promise.resolve()
    },
    close: () => Promise.resolve(void database.close()),
  }
}

async function onPostgres(): Promise<Old> {
  const name = `old_${randomUUID().replaceAll('-', '')}`
  const address = (database: string) => inject('template').replace(/template$/, database)
  const server = new Client(address('postgres'))
  await server.connect()
  await server.query(`CREATE DATABASE ${name}`)
  const client = new Client(address(name))
  await client.connect()
  return {
    run: async (sql) => {
      await client.query(sql)
    },
    rows: async (sql) => (await client.query<Row>(sql)).rows,
    unchecked: async (statements) => {
      await client.query('SET session_replication_role = replica')
      for (const sql of statements) await client.query(sql)
      await client.query('SET session_replication_role = DEFAULT')
    },
    close: async () => {
      await client.end()
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await server.end()
    },
  }
}

type Column = { table: string; column: string; type: string; refers: string | null }

const columnsSql = isPostgres
  ? `SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS "type", r.relname AS "refers"
     FROM information_schema.columns c
     LEFT JOIN pg_attribute a ON a.attrelid = ('"' || c.table_name || '"')::regclass AND a.attname = c.column_name
     LEFT JOIN pg_constraint k ON k.contype = 'f' AND k.conrelid = a.attrelid AND k.conkey = ARRAY[a.attnum]
     LEFT JOIN pg_class r ON r.oid = k.confrelid
     WHERE c.table_schema = 'public' AND c.table_name NOT LIKE '\\_%'`
  : `SELECT t.name AS "table", c.name AS "column", c.type AS "type", f."table" AS "refers"
     FROM sqlite_master t JOIN pragma_table_info(t.name) c LEFT JOIN pragma_foreign_key_list(t.name) f ON f."from" = c.name
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`

const number = /int|serial|real|double|numeric/iu
const time = isPostgres ? `'2026-01-01T00:00:00.000Z'` : '1767225600000'

/** What stands in a column: references lead to the one row of their table. */
function valueOf({ table, column, type, refers }: Column): string {
  if (number.test(type)) return '1'
  if (/^bool/iu.test(type)) return isPostgres ? 'true' : '1'
  if (/time|date/iu.test(type)) return time
  if (/blob|bytea/iu.test(type)) return isPostgres ? String.raw`'\x00'` : `x'00'`
  if (refers) return `'${refers} id'`
  if (/^json/iu.test(type)) return `'{}'`
  return column === 'id' ? `'${table} id'` : `'${column}'`
}

/** Puts a row into every table that has none, with something in every column. Gives the tables. */
export async function fillEmptyTables(old: Old): Promise<string[]> {
  const columns = (await old.rows(columnsSql)) as Column[]
  const tables = [...new Set(columns.map(({ table }) => table))]
  const statements: string[] = []
  for (const table of tables) {
    if ((await old.rows(`SELECT 1 FROM "${table}" LIMIT 1`)).length) continue
    const own = columns.filter((column) => column.table === table)
    const names = own.map(({ column }) => `"${column}"`).join(', ')
    statements.push(`INSERT INTO "${table}" (${names}) VALUES (${own.map(valueOf).join(', ')})`)
  }
  await old.unchecked(statements)
  return tables
}
