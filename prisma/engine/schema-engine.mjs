#!/usr/bin/env node
// Prisma's schema engine for machines that cannot download the binary: the same engine as WebAssembly
// from npm, behind the same protocol (JSON-RPC, one message a line). `prisma.config.ts` points Prisma here.
import { readFileSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { adapterFor } from './adapter.mjs'

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { datamodels: { type: 'string', multiple: true }, datasource: { type: 'string' } },
})

// `cli can-connect-to-database`: what is wrong with a connection is better said by the first real request
if (positionals[0] === 'cli') process.exit(0)

const url = values.datasource ? JSON.parse(values.datasource).url : undefined
const datamodels = (values.datamodels ?? []).map((path) => [path, readFileSync(path, 'utf8')])

const send = (message) =>
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

// where the engine leaves the words of a panic before it dies
let panic
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) }

/** @type {Promise<{ engine: object, errors: object }> | undefined} */
let opened

/** Opened at the first request, because for a diff only the request says which database it is about. */
async function open(firstRequest) {
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {
    './schema_engine_bg.js': glue,
  })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const described = [
    url ?? '',
    ...datamodels.map(([, text]) => text),
    JSON.stringify(firstRequest),
  ].join('\n')
  const factory = bindMigrationAwareSqlAdapterFactory(await adapterFor(url, described))
  const engine = await glue.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    () => {},
    factory,
  )
  return { engine, errors: factory.errorRegistry }
}

async function answer({ id, method, params }) {
  try {
    // WebAssembly cannot empty a SQLite file: it would forget the migrations and leave the tables
    if (method === 'reset' && url?.startsWith('file:'))
      for (const end of ['', '-wal', '-shm']) rmSync(url.slice(5) + end, { force: true })
    opened ??= open(params)
    const { engine } = await opened
    const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params ?? {})
    if (method === 'diff' && result.stdout)
      send({ id: 'print', method: 'print', params: { content: result.stdout } })
    send({ id, result: result ?? null })
  } catch (error) {
    if (method === 'diagnoseMigrationHistory' && error.code === 'P1014')
      return send({ id, result: nothingApplied(params) })
    send({ id, error: { code: 4466, message: 'failed', data: await describe(error) } })
  }
}

/** What the binary says of a database without a table of migrations, where WebAssembly fails. */
const nothingApplied = ({ migrationsList }) => ({
  editedMigrationNames: [],
  failedMigrationNames: [],
  hasMigrationsTable: false,
  history: {
    diagnostic: 'databaseIsBehind',
    unappliedMigrationNames: migrationsList.migrationDirectories.map((directory) => directory.path),
  },
})

/** The engine names an error of the driver by its number only; the driver's own words are in the registry. */
async function describe(error) {
  const registry = await opened?.then(
    (it) => it.errors,
    () => undefined,
  )
  const number = /error with id (\d+)|External error.*?(\d+)/i
    .exec(error.message)
    ?.slice(1)
    .find(Boolean)
  const cause = number && registry?.consumeError(Number(number))?.error
  return {
    is_panic: false,
    message: panic ?? cause?.message ?? error.message,
    error_code: error.code ?? error.error_code,
    meta: error.meta,
  }
}

let queue = Promise.resolve()
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line)
  // answers to our own `print` have no method
  if (message.method) queue = queue.then(() => answer(message))
}
await queue
process.exit(0)
