import { isPostgres } from './db'
import { Prisma } from './prisma-sqlite/client'

/*
 * The few reads that must be one query whatever their size ask the database for JSON. SQLite and PostgreSQL name
 * the same functions differently; nothing else in Galley's SQL differs between them.
 */
export const sql = Prisma.sql
export const raw = Prisma.raw
export const join = Prisma.join
export const none = Prisma.empty
export type Sql = Prisma.Sql

const objectFunction = raw(isPostgres ? 'json_build_object' : 'json_object')
const listFunction = raw(isPostgres ? 'json_agg' : 'json_group_array')

/** A JSON object of named columns; the names are ours, never input. */
export const jsonObject = (columns: Record<string, Sql>) =>
  sql`${objectFunction}(${join(Object.entries(columns).map(([name, column]) => sql`${raw(`'${name}'`)}, ${column}`))})`

/** A JSON list of the rows of `from` (tables, joins, where), in `order`. Empty, not null, where there are none. */
export const jsonList = (object: Sql, from: Sql, order: Sql) =>
  isPostgres
    ? sql`(SELECT COALESCE(${listFunction}(${object} ORDER BY ${order}), '[]'::json) FROM ${from})`
    : sql`json((SELECT ${listFunction}(${object} ORDER BY ${order}) FROM ${from}))`

/** The object as text, so that both drivers hand over the same. */
export const asText = (object: Sql) => (isPostgres ? sql`(${object})::text` : object)

/** Conditions joined by AND; none = all rows. */
export const allOf = (conditions: Sql[]) => (conditions.length === 0 ? sql`1 = 1` : join(conditions, ' AND '))

/** A time from JSON as ISO 8601 UTC: SQLite holds it with its zone, PostgreSQL without. */
export function isoTime<T extends string | null>(time: T): T {
  if (time === null) return time
  const text = time as string
  return new Date(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`).toISOString() as T
}

/** LIKE with the wild cards of the words themselves taken as letters. */
export const contains = (column: Sql, word: string) =>
  sql`${column} LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`
