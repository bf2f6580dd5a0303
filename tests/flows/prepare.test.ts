import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { db, isPostgres } from '@/lib/core/db'
import { pending } from '@/lib/server/prepare'

const folder = isPostgres ? 'prisma/postgres/migrations' : 'prisma/migrations'
const all = readdirSync(folder).filter((name) => /^\d/.test(name))

test('on a database that knows of no migration, all are pending', async () => {
  expect(all.length).toBeGreaterThan(0)
  expect(await pending()).toEqual(all)
})

test('what was applied is not pending, what failed or was rolled back is', async () => {
  await db.$executeRawUnsafe(
    'CREATE TABLE _prisma_migrations (migration_name TEXT, finished_at TIMESTAMP, rolled_back_at TIMESTAMP)',
  )
  const note = (finished: string, rolledBack: string) =>
    db.$executeRawUnsafe(
      `INSERT INTO _prisma_migrations VALUES ('${all[0]}', ${finished}, ${rolledBack})`,
    )
  await note('NULL', 'NULL')
  await note('CURRENT_TIMESTAMP', 'CURRENT_TIMESTAMP')
  expect(await pending()).toEqual(all)
  await note('CURRENT_TIMESTAMP', 'NULL')
  expect(await pending()).toEqual(all.slice(1))
})
