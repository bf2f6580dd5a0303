import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'prisma/config'

if (existsSync('.env')) process.loadEnvFile('.env')

const url = process.env.DATABASE_URL ?? `file:${process.env.GALLEY_DATA ?? 'data'}/galley.db`
const postgres = /^postgres(ql)?:/.test(url)
const folder = postgres ? 'prisma/postgres' : 'prisma'

// no look-out for newer versions
process.env.CHECKPOINT_DISABLE = '1'

// Prisma downloads its schema engine from a host that many a newsroom cannot reach. Where the download is
// there it is used; else the same engine as WebAssembly, from npm.
const engines = resolve('node_modules/@prisma/engines')
const downloaded =
  existsSync(engines) && readdirSync(engines).some((file) => file.startsWith('schema-engine-'))
if (!downloaded)
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= resolve('prisma/engine/schema-engine.mjs')

export default defineConfig({
  schema: `${folder}/schema.prisma`,
  migrations: { path: `${folder}/migrations` },
  datasource: { url: postgres ? url : `file:${resolve(url.replace(/^file:/, ''))}` },
})
