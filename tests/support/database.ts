import { copyFileSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { beforeEach, inject } from 'vitest'
import { turnTo } from '@/lib/core/db'

const template = inject('template')

/** Where a client is turned to that shall not reach anything. */
const nowhere = process.env.DATABASE_URL ?? ''

/** Of the present test's database, for tests that start other processes on it. */
export let databaseUrl = nowhere

/** A database of its own for every test, empty and migrated. */
beforeEach(async () => {
  const fresh = template.startsWith('postgresql:') ? await postgresCopy() : sqliteCopy()
  databaseUrl = fresh.url
  await turnTo(fresh.url)
  return fresh.remove
})

function sqliteCopy() {
  const file = template.replace('template', randomUUID())
  copyFileSync(template, file)
  return {
    url: `file:${file}`,
    remove: async () => {
      await turnTo(nowhere)
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    },
  }
}

async function postgresCopy() {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(`CREATE DATABASE ${name} TEMPLATE template STRATEGY FILE_COPY`)
  return {
    url: template.replace(/template$/, name),
    remove: async () => {
      await turnTo(nowhere)
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function onServer(statement: string) {
  const client = new Client(template.replace(/template$/, 'postgres'))
  await client.connect()
  await client.query(statement)
  await client.end()
}
