import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { TestProject } from 'vitest/node'
import { migrationsIn } from './migrations'

/** Once per run: an empty, migrated file, which every test copies. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-sqlite-'))
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
