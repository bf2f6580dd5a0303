import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { db, isPostgres, turnTo } from '@/lib/core/db'
import { pending } from '@/lib/server/prepare'
import { databaseUrl } from '../support/database-url'

const name = `empty_${randomUUID().replaceAll('-', '')}`
const folder = join(tmpdir(), `galley-engine-${name}`)
const file = join(folder, 'new.db')
const url = () => (isPostgres ? databaseUrl.replace(/[^/]+$/, name) : `file:${file}`)
const schema = isPostgres ? 'prisma/postgres/schema.prisma' : 'prisma/schema.prisma'

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Prisma's command as people type it, on a database that is empty. */
function prisma(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npx', ['prisma', ...args], {
    env: { ...process.env, DATABASE_URL: url() },
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

test(
  'Prisma’s commands work without the engine it would download',
  { timeout: 240_000 },
  async () => {
    if (isPostgres) await db.$executeRawUnsafe(`CREATE DATABASE ${name}`)
    expect(prisma('validate').said).toContain('is valid')

    const before = prisma('migrate', 'status')
    expect(before.said).toContain('not yet been applied')
    expect(before.status).toBe(1)

    const deployed = prisma('migrate', 'deploy')
    expect(deployed.status, deployed.said).toBe(0)
    expect(prisma('migrate', 'status').said).toContain('up to date')
    const history = isPostgres ? 'prisma/postgres/migrations' : 'prisma/migrations'
    const same = prisma(
      'migrate',
      'diff',
      '--from-migrations',
      history,
      '--to-schema',
      schema,
      '--exit-code',
    )
    expect(same.said).toContain('No difference detected')

    await turnTo(url())
    expect(await pending()).toEqual([])
    await db.$executeRawUnsafe('DROP TABLE "Throttle"')
    await turnTo(databaseUrl)
    const drifted = prisma(
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      schema,
      '--exit-code',
    )
    expect(drifted.said).toContain('Throttle')
    expect(drifted.status).toBe(2)
  },
)
