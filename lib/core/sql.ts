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
export const Sql = Prisma.Sql
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
export const allOf = (conditions: Sql[]) =>
  conditions.length === 0 ? sql`1 = 1` : join(conditions, ' AND ')

/** A time as ISO 8601 UTC with milliseconds: SQLite holds it as text with its zone, PostgreSQL without. */
export const isoTime = (column: Sql) =>
  isPostgres
    ? sql`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`substr(${column}, 1, 23) || 'Z'`

/** A condition as JSON true or false; SQLite has no such values of its own. */
export const jsonBoolean = (condition: Sql) =>
  isPostgres ? sql`(${condition})` : sql`json(CASE WHEN ${condition} THEN 'true' ELSE 'false' END)`

/** A column that holds JSON, as a part of other JSON. */
export const storedJson = (column: Sql) =>
  isPostgres ? sql`(${column})::json` : sql`json(${column})`

/** The object where the condition holds, else null. */
export const jsonIf = (condition: Sql, object: Sql) =>
  isPostgres
    ? sql`(CASE WHEN ${condition} THEN ${object} END)`
    : sql`json(CASE WHEN ${condition} THEN ${object} END)`

/** A top-level text of the JSON object that the column holds; null where it has none of that name. Names are ours. */
export const jsonText = (alias: string, column: string, name: string) =>
  isPostgres
    ? raw(`(${alias}."${column}"::json ->> '${name}')`)
    : raw(`json_extract(${alias}."${column}", '$.${name}')`)

/** LIKE takes the wild cards of the words themselves as letters. */
const asLetters = (words: string) => words.replace(/[\\%_]/g, '\\$&')

export const contains = (column: Sql, word: string) =>
  sql`${column} LIKE ${`%${asLetters(word)}%`} ESCAPE '\\'`

export const beginsWith = (column: Sql, words: string) =>
  sql`${column} LIKE ${`${asLetters(words)}%`} ESCAPE '\\'`

/** The texts of a query's one column "claim", in its order, in one row. */
export const joinedBy = (separator: string, query: Sql) =>
  isPostgres
    ? sql`SELECT string_agg("claim", ${separator}) AS "all" FROM (${query}) AS "rows"`
    : sql`SELECT group_concat("claim", ${separator}) AS "all" FROM (${query})`
