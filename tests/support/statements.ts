import Database from 'better-sqlite3'
import pg from 'pg'
import { vi } from 'vitest'
import { isPostgres } from '@/lib/core/db'

/** How many statements the database of the test is given while `act` runs. */
export async function statementsOf(act: () => Promise<unknown>): Promise<number> {
  const given = isPostgres
    ? vi.spyOn(pg.Client.prototype, 'query')
    : vi.spyOn(Database.prototype, 'prepare')
  try {
    await act()
    return given.mock.calls.length
  } finally {
    given.mockRestore()
  }
}
