import type { StatusCounts } from '@/lib/articles/views'
import { statuses } from '@/lib/claims/vocabulary'
import { db, type Db } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'
import { ageBorders, type Ageing, ageingOf } from './ageing'
import { type Agreement, agreementOf } from './agreement'
import { type Caught, findCaught } from './caught'
import { findWorkload, type Load } from './workload'

/** What is counted over all articles that are not archived. */
export type Figures = {
  totals: { articles: number; claims: number }
  /** ratings in force */
  ratings: Record<string, number>
  statuses: StatusCounts
  ageing: Ageing
  workload: Load[]
  agreement: Agreement
  caught: Caught
}

type Kept = { changes: number; minute: number; figures: Promise<Figures> }
const kept = new WeakMap<Db, Kept>()

/** Every change writes an event and counts it in its chain, so an equal sum means that nothing changed, anywhere. */
async function countChanges(): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number | bigint | null }[]>(
    sql`SELECT SUM("count") AS "n" FROM "Chain"`,
  )
  return Number(row?.n ?? 0)
}

/** The figures, added up anew when something happened; those that depend on the time are at most a minute old. */
export async function getFigures(now: Date): Promise<Figures> {
  const minute = Math.floor(now.getTime() / 60_000)
  const changes = await countChanges()
  const last = kept.get(db)
  if (last?.changes === changes && last.minute === minute) return last.figures
  const figures = addUp(now)
  kept.set(db, { changes, minute, figures })
  // what failed is not kept
  figures.catch(() => kept.delete(db))
  return figures
}

async function addUp(now: Date): Promise<Figures> {
  const [sums, articles, recent, caught] = await Promise.all([
    findSums(),
    db.article.count({ where: { stage: { not: 'archived' } } }),
    findRecent(now),
    findCaught(now),
  ])
  const counted = countsOf(sums, 'status')
  const counts = Object.fromEntries(
    statuses.map((status) => [status, counted[status] ?? 0]),
  ) as StatusCounts
  const all = statuses.reduce((sum, status) => sum + counts[status], 0)
  return {
    totals: { articles, claims: all - counts.cut },
    ratings: countsOf(sums, 'rating'),
    statuses: counts,
    ageing: ageingOf(recent, counts.open + counts.inReview),
    workload: await findWorkload(counts),
    agreement: agreementOf(countsOf(sums, 'agreement')),
    caught,
  }
}

type Sum = { dimension: string; key: string; n: number | bigint }

const countsOf = (sums: readonly Sum[], dimension: string): Record<string, number> =>
  Object.fromEntries(
    sums.flatMap((row) =>
      row.dimension === dimension && row.n > 0 ? [[row.key, Number(row.n)]] : [],
    ),
  )

const findSums = () =>
  db.$queryRaw<Sum[]>(sql`
    SELECT t."dimension" AS "dimension", t."key" AS "key", SUM(t."n") AS "n"
    FROM "Tally" t JOIN "Article" a ON a."id" = t."articleId"
    WHERE t."dimension" IN ('status', 'rating', 'agreement') AND a."stage" <> 'archived'
    GROUP BY t."dimension", t."key"`)

/** Open claims that wait less than 1, 3, 8 and 24 hours. */
async function findRecent(now: Date): Promise<number[]> {
  const [hour = now, three = now, eight = now, day = now] = ageBorders(now)
  const since = (border: Date) => sql`SUM(CASE WHEN c."since" > ${border} THEN 1 ELSE 0 END)`
  const [row] = await db.$queryRaw<Record<'a' | 'b' | 'c' | 'd', number | bigint | null>[]>(sql`
    SELECT ${since(hour)} AS "a", ${since(three)} AS "b", ${since(eight)} AS "c", COUNT(*) AS "d"
    FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
    WHERE c."status" IN ('open', 'inReview') AND c."since" > ${day} AND c."deletedAt" IS NULL AND a."stage" <> 'archived'`)
  return [row?.a, row?.b, row?.c, row?.d].map((n) => Number(n ?? 0))
}
