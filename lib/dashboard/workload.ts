import { db } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'

/** What waits for one person; `person` null = nobody yet. */
export type Load = {
  person: { id: string; name: string } | null
  /** claims they hold and check */
  first: number
  /** claims of others that wait for a second signature; they may give it */
  second: number
}

type Row = {
  id: string
  name: string
  role: string
  deactivatedAt: unknown
  held: number | bigint
  signed: number | bigint
}

/** Each count walks one person's claims by index alone: nobody holds a deleted or archived one. */
const held = (status: 'inReview' | 'awaitingSecond') =>
  sql`(SELECT COUNT(*) FROM "Claim" c WHERE c."assigneeId" = u."id" AND c."status" = ${status})`

/** `counts` are of all articles that are not archived. Who holds most comes first; viewers check nothing. */
export async function findWorkload(counts: {
  open: number
  inReview: number
  awaitingSecond: number
}): Promise<Load[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT u."id" AS "id", u."name" AS "name", u."role" AS "role", u."deactivatedAt" AS "deactivatedAt",
      ${held('inReview')} AS "held", ${held('awaitingSecond')} AS "signed"
    FROM "User" u ORDER BY u."name", u."id"`)
  const loads = rows
    .filter(
      ({ role, deactivatedAt, held: n }) =>
        Number(n) > 0 || (role !== 'viewer' && deactivatedAt === null),
    )
    .map(({ id, name, role, deactivatedAt, ...row }) => {
      const first = Number(row.held)
      const gone = role === 'viewer' || deactivatedAt !== null
      return {
        person: { id, name },
        first,
        second: gone ? 0 : Math.max(0, counts.awaitingSecond - Number(row.signed)),
      }
    })
    .sort((a, b) => b.first - a.first)
  const nobody = counts.open + counts.inReview - loads.reduce((sum, { first }) => sum + first, 0)
  return [...loads, { person: null, first: Math.max(0, nobody), second: 0 }]
}
