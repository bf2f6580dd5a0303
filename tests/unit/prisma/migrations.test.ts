import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = ['prisma/migrations', 'prisma/postgres/migrations'].flatMap((folder) =>
  readdirSync(folder)
    .filter((entry) => /^\d/.test(entry))
    .map((entry) => join(folder, entry, 'migration.sql')),
)

test.each(files)('%s: no comment holds the sign at which Prisma takes statements apart', (file) => {
  const comments = readFileSync(file, 'utf8').match(/--.*/gu) ?? []
  expect(comments.filter((comment) => comment.includes(';'))).toEqual([])
})
