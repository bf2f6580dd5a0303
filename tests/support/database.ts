import { randomUUID } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { db, isPostgres, turnTo } from '@/lib/core/db'
import { setDatabaseUrl } from './database-url'

// Every test starts on a migrated database with nothing in it.

const template = inject('template')

/** Where a client is turned to that shall not reach anything. */
const nowhere = process.env.DATABASE_URL ?? ''

if (isPostgres) oneForTheFile()
else oneForEachTest()

async function turnToOwn(url: string) {
  setDatabaseUrl(url)
  await turnTo(url)
}

/** SQLite: a copy of a file takes a millisecond. */
function oneForEachTest() {
  beforeEach(async () => {
    const file = template.replace('template', randomUUID())
    copyFileSync(template, file)
    await turnToOwn(`file:${file}`)
    return async () => {
      await turnTo(nowhere)
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    }
  })
}

/** PostgreSQL: a copy takes a tenth of a second, so a test file has one, emptied for each test. */
function oneForTheFile() {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${name} TEMPLATE template STRATEGY FILE_COPY`)
    await turnToOwn(template.replace(/template$/, name))
  })
  beforeEach(empty)
  afterAll(async () => {
    await turnTo(nowhere)
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
  })
}

/** In one statement, and without asking in which order the references allow it. */
async function empty() {
  const tables = await db.$queryRaw<{ tablename: string }[]>`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public'`
  const steps = tables.map(({ tablename }) => `DELETE FROM "${tablename}";`)
  await db.$executeRawUnsafe(
    `DO $$ BEGIN SET LOCAL session_replication_role = replica; ${steps.join(' ')} ALTER SEQUENCE "Event_id_seq" RESTART; END $$`,
  )
}

async function onServer(statement: string) {
  const client = new Client(template.replace(/template$/, 'postgres'))
  await client.connect()
  await client.query(statement)
  await client.end()
}
