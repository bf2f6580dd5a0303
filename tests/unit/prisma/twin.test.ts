import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { twinOf } from '../../../prisma/twin.mjs'

const sqlite = readFileSync('prisma/schema.prisma', 'utf8')
const postgres = readFileSync('prisma/postgres/schema.prisma', 'utf8')
const modelsOf = (schema: string) => schema.slice(schema.indexOf('model '))

test('both databases have the same models', () => {
  expect(modelsOf(sqlite)).toContain('model Claim {')
  expect(modelsOf(postgres)).toBe(modelsOf(sqlite))
})

test('the PostgreSQL schema is what `npm run prisma:twin` writes', () => {
  expect(postgres).toBe(twinOf(sqlite))
  expect(postgres).toContain('provider = "postgresql"')
  expect(postgres).toContain('/lib/core/prisma-postgres"')
})
