import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countUncounted } from '@/lib/claims/count-coverage'
import { db, isPostgres } from '@/lib/core/db'
import { forgetSetupCode, keptSetupCode } from '@/lib/auth/setup-code'
import { env } from '@/lib/core/env'
import { sealOlderChains } from '@/lib/history/seal-older'
import { isEmptyInstall } from '@/lib/people/joining'
import { fillAddresses } from '@/lib/sources/findable'

const migrations = isPostgres ? 'prisma/postgres/migrations' : 'prisma/migrations'

/** Brings the database up to date, and fills an empty one with the demo unless `GALLEY_DEMO=none`; one that was cut off goes on. */
export async function prepare() {
  if ((await pending()).length) {
    console.log('Preparing the database')
    // Prisma's command wants a SQLite file for itself; the next question connects again
    await db.$disconnect()
    runNode('node_modules/prisma/build/index.js', 'migrate', 'deploy')
  }
  await countUncounted()
  await fillAddresses()
  await sealOnce()
  if (env.demo === 'none') return
  const cutOff = existsSync(join(env.data, 'demo-unfinished'))
  if (!cutOff && (await db.user.findFirst({ select: { id: true } }))) return
  console.log('Loading the demo')
  runNode('dist/seed.mjs')
}

/** A history of before keyed hashes is sealed once; the note is kept where the secret is, not in the database. */
async function sealOnce() {
  const note = join(env.data, 'history-keyed')
  if (existsSync(note)) return
  const sealed = await sealOlderChains()
  if (sealed > 0)
    console.log(`Sealed the history of ${sealed === 1 ? 'one chain' : `${sealed} chains`}`)
  mkdirSync(env.data, { recursive: true })
  writeFileSync(note, `${new Date().toISOString()}\n`, { mode: 0o600 })
}

/** What the first person must know to set up; null once there is somebody, and then it is nowhere kept. */
export async function setupCodeOf(): Promise<string | null> {
  if (await isEmptyInstall()) return keptSetupCode()
  forgetSetupCode()
  return null
}

/**
 * Names of the migrations not yet applied. Asked of the table where Prisma notes them, because starting Prisma's
 * own command takes seconds.
 */
export async function pending(): Promise<string[]> {
  const wanted = readdirSync(migrations, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  const applied = await appliedMigrations()
  return wanted.map((entry) => entry.name).filter((name) => !applied.includes(name))
}

async function appliedMigrations(): Promise<string[]> {
  try {
    const rows = await db.$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
    return rows.map((row) => row.migration_name)
  } catch {
    // no such table, or no database: Prisma's command makes the one, and names what is wrong with the other
    return []
  }
}

function runNode(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: env.databaseUrl },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`)
}
