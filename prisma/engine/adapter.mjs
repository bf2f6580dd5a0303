const postgres = /\bprovider\s*=\s*\\?"postgres(ql)?\b|^postgres(ql)?:/m

/**
 * The driver for the database that `url`, or else the schema text, is about. Without a url (a diff of two
 * schema files) nothing connects, and the adapter only says which dialect is meant.
 */
export async function adapterFor(url, described) {
  if (postgres.test(url ?? described)) {
    const { postgresFactory } = await import('./postgres.mjs')
    return postgresFactory(url ?? 'postgresql://localhost/none')
  }
  const { sqliteFactory } = await import('./sqlite.mjs')
  return sqliteFactory(url?.replace(/^file:/, '') ?? ':memory:')
}
