import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The SQL of all migrations in a folder, in order. */
export const migrationsIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readFileSync(join(folder, name, 'migration.sql'), 'utf8'))
    .join('\n')
