import { setImmediate as turn } from 'node:timers/promises'
import type { Tx } from './db'
import { Sql } from './sql'

/** SQLite takes 32,766 values in one statement. */
const mostValues = 20_000

type Value = string | number | boolean | Date | null
type Table = 'Claim' | 'Anchor' | 'Sentence' | 'Tally' | 'Note' | 'Source' | 'Evidence'

/**
 * Writes many rows of the same fields. Prisma's own way plans every statement anew, which of a long article takes
 * longer than writing it; and others are answered between two statements, for the driver of SQLite waits for nobody.
 */
export async function insertRows(tx: Tx, table: Table, rows: readonly Record<string, Value>[]) {
  const columns = Object.keys(rows[0] ?? {})
  const most = Math.floor(mostValues / Math.max(1, columns.length))
  for (let from = 0; from < rows.length; from += most) {
    if (from > 0) await turn()
    await tx.$executeRaw(insertion(table, columns, rows.slice(from, from + most)))
  }
}

function insertion(
  table: Table,
  columns: readonly string[],
  rows: readonly Record<string, Value>[],
): Sql {
  const names = columns.map((name) => `"${name}"`).join(', ')
  const inRow = Array<string>(columns.length - 1).fill(', ')
  const texts = rows.flatMap((_, at) => [
    at === 0 ? `INSERT INTO "${table}" (${names}) VALUES (` : '), (',
    ...inRow,
  ])
  const values = rows.flatMap((row) => columns.map((name) => row[name] ?? null))
  return new Sql([...texts, ')'], values)
}
