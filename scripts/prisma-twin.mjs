// Writes prisma/postgres/schema.prisma: the same models as prisma/schema.prisma, for PostgreSQL.
import { readFileSync, writeFileSync } from 'node:fs'
import { twinOf } from '../prisma/twin.mjs'

const read = (name) => readFileSync(new URL(`../prisma/${name}`, import.meta.url), 'utf8')

writeFileSync(
  new URL('../prisma/postgres/schema.prisma', import.meta.url),
  twinOf(read('schema.prisma')),
)
