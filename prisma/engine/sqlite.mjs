import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'

/** The engine plays whole migrations on a shadow database as if they were one statement, which the driver refuses. */
function manyAtOnce(adapter) {
  const executeRaw = adapter.executeRaw.bind(adapter)
  adapter.executeRaw = async (query) => {
    if (query.args.length) return executeRaw(query)
    await adapter.executeScript(query.sql)
    return 0
  }
  return adapter
}

export function sqliteFactory(file) {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const factory = new PrismaBetterSqlite3({ url: file })
  return {
    provider: 'sqlite',
    adapterName: 'galley-sqlite',
    connect: async () => manyAtOnce(await factory.connect()),
    connectToShadowDb: async () => manyAtOnce(await factory.connectToShadowDb()),
  }
}
