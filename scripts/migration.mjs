// `npm run migration -- NAME` adds one migration to both databases, holding what changed in prisma/schema.prisma since the last.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './postgres.mjs'

const [name, ...more] = process.argv.slice(2)
if (!name || more.length || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    'Usage: npm run migration -- NAME   (what changes, in small letters, digits and _: claim_due_at)',
  )
  process.exit(2)
}

function run(command, env = {}) {
  const [program, ...args] = command.split(' ')
  const done = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } })
  if (done.status !== 0) throw new Error(`${command}\n${done.stdout}${done.stderr}`)
  return done.stdout
}

/** The SQL that leads from the migrations in `folder` to its schema; null where they are there already. */
function difference(folder, url) {
  const sql = run(
    `npx prisma migrate diff --from-migrations ${folder}/migrations --to-schema ${folder}/schema.prisma --script`,
    { DATABASE_URL: url },
  ).trim()
  return sql === '' || sql.startsWith('-- This is an empty migration.') ? null : sql
}

const folders = ['prisma', 'prisma/postgres']
const numbers = folders.flatMap((folder) =>
  readdirSync(`${folder}/migrations`).map((entry) => Number(/^(\d{4})_/.exec(entry)?.[1] ?? 0)),
)
const target = `${String(Math.max(...numbers) + 1).padStart(4, '0')}_${name}`

run('node scripts/prisma-twin.mjs')
run('npm run generate')
// Prisma plays the migrations on a file of its own, and on PostgreSQL on a server
const scratch = mkdtempSync(join(tmpdir(), 'galley-migration-'))
const server = await startPostgres()
try {
  const urls = [`file:${scratch}/galley.db`, server.url('postgres')]
  const changes = folders.map((folder, nth) => difference(folder, urls[nth]))
  if (changes.every((sql) => sql === null)) {
    console.log('Nothing changed in prisma/schema.prisma since the last migration.')
  } else {
    for (const [nth, folder] of folders.entries()) {
      const made = `${folder}/migrations/${target}`
      mkdirSync(made)
      writeFileSync(`${made}/migration.sql`, `${changes[nth] ?? '-- Nothing changes here.'}\n`)
      console.log(`${made}/migration.sql`)
    }
  }
} finally {
  await server.stop()
  rmSync(scratch, { recursive: true, force: true })
}
