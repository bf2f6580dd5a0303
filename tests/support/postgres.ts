import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../scripts/postgres.mjs'
import { migrationsIn } from './migrations'

/** Once per run: a server with an empty, migrated database, which every test copies. */
export default async function setup(project: TestProject) {
  const server = await startPostgres()
  const client = new Client(server.url('postgres'))
  await client.connect()
  await client.query('CREATE DATABASE template')
  await client.end()
  const template = new Client(server.url('template'))
  await template.connect()
  await template.query(migrationsIn('prisma/postgres/migrations'))
  await template.end()
  project.provide('template', server.url('template'))
  return () => server.stop()
}
