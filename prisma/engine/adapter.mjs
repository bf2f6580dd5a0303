import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

const postgres = /\bprovider\s*=\s*\\?"postgres(ql)?\b|^postgres(ql)?:/m

/**
 * The driver for the database that `url`, or else the schema text, is about. Without a url (a diff of two
 * schema files) nothing connects, and the adapter only says which dialect is meant.
 */
export async function adapterFor(url, described) {
  if (url ? postgres.test(url) : postgres.test(described)) {
    const { PrismaPg } = await import('@prisma/adapter-pg')
    return new PrismaPg({ connectionString: url ?? 'postgresql://localhost/none' })
  }
  const { PrismaBetterSqlite3 } = await import('@prisma/adapter-better-sqlite3')
  const file = url?.replace(/^file:/, '') ?? ':memory:'
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  return new PrismaBetterSqlite3({ url: file })
}
