import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { TestProject } from 'vitest/node'
import { migrationsIn } from './migrations'

const memory = '/dev/shm'

/** In memory where there is enough of it: each change is made durable, and a disk takes most of the time for that. */
function room() {
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 512 * 1024 * 1024 ? memory : tmpdir()
}

/** Once per run: an empty, migrated file, which every test copies. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(room(), 'galley-sqlite-'))
  const template = join(folder, 'template.db')
  const database = new Database(template)
  database.exec(migrationsIn('prisma/migrations'))
  database.close()
  project.provide('template', template)
  return () => rmSync(folder, { recursive: true, force: true })
}

declare module 'vitest' {
  interface ProvidedContext {
    /** SQLite: path of the migrated file. PostgreSQL: url of the migrated database. */
    template: string
  }
}
