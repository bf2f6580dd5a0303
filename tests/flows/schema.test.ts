import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { isPostgres } from '@/lib/core/db'
import { databaseUrl } from '../support/database-url'

const schema = isPostgres ? 'prisma/postgres/schema.prisma' : 'prisma/schema.prisma'

test('the migrations lead to the schema, and nowhere else', { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['prisma', 'migrate', 'diff', '--from-config-datasource', '--to-schema', schema, '--exit-code'],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, encoding: 'utf8' },
  )
  expect(stdout, stderr).toContain('No difference detected')
  expect(status).toBe(0)
})
