// `npm run migration`            writes the twin schema, the clients and the initial migrations of both databases anew
// `npm run migration -- NAME`    adds a migration NAME to both, holding what changed in the schema since the last
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { startPostgres } from './postgres.mjs'

const name = process.argv[2]

function run(command, env = {}) {
  const [program, ...args] = command.split(' ')
  const done = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } })
  if (done.status !== 0) throw new Error(`${command}\n${done.stdout}${done.stderr}`)
  return done.stdout
}

/** The SQL that leads from the migrations (or from nothing) to the schema in `folder`. */
const difference = (folder, env) =>
  run(
    `npx prisma migrate diff ${name ? `--from-migrations ${folder}/migrations` : '--from-empty'} --to-schema ${folder}/schema.prisma --script`,
    env,
  )

function write(folder, provider, sql) {
  const migrations = `${folder}/migrations`
  mkdirSync(migrations, { recursive: true })
  const count = readdirSync(migrations).filter((entry) => /^\d{4}_/.test(entry)).length
  const target = name ? `${String(count + 1).padStart(4, '0')}_${name}` : '0001_initial'
  mkdirSync(`${migrations}/${target}`, { recursive: true })
  writeFileSync(`${migrations}/${target}/migration.sql`, `${sql.trim()}\n`)
  writeFileSync(`${migrations}/migration_lock.toml`, `provider = "${provider}"\n`)
  console.log(`${migrations}/${target}`)
}

run('node scripts/prisma-twin.mjs')
run('npm run generate')
write('prisma', 'sqlite', difference('prisma', { DATABASE_URL: 'file::memory:' }))
// for PostgreSQL the comparison itself is made on a server
const server = await startPostgres()
write(
  'prisma/postgres',
  'postgresql',
  difference('prisma/postgres', { DATABASE_URL: server.url('postgres') }),
)
await server.stop()
