import type { z } from 'zod'
import { summaryOf } from '@/lib/articles/queries'
import type { ArticleSummary, StatusCounts } from '@/lib/articles/views'
import type { Actor } from '@/lib/auth/permissions'
import { statuses } from '@/lib/claims/vocabulary'
import { db } from '@/lib/core/db'
import { decodeCursor, encodeCursor, paging } from '@/lib/core/paging'
import { sql } from '@/lib/core/sql'
import { ageBorders, type Ageing, ageingOf } from './ageing'
import { type Agreement, agreementOf } from './agreement'
import { type Caught, findCaught } from './caught'
import { findWorkload, type Load } from './workload'

export type Dashboard = {
  /** articles that are not archived, by deadline, what is published last */
  articles: ArticleSummary[]
  nextCursor: string | null
  totals: { articles: number; claims: number }
  /** ratings in force, and claims by status, of all articles that are not archived */
  ratings: Record<string, number>
  statuses: StatusCounts
  ageing: Ageing
  workload: Load[]
  agreement: Agreement
  caught: Caught
}

/**
 * How the house stands, in ten queries whatever its size: from the counts kept as claims change, never by counting
 * claims or verdicts.
 */
export async function getDashboard(
  _actor: Actor,
  filter: z.input<typeof paging> = {},
  now = new Date(),
): Promise<Dashboard> {
  const [page, sums, articles, recent, caught] = await Promise.all([
    findArticles(filter),
    findSums(),
    db.article.count({ where: { stage: { not: 'archived' } } }),
    findRecent(now),
    findCaught(now),
  ])
  const counted = countsOf(sums, 'status')
  const counts = Object.fromEntries(statuses.map((status) => [status, counted[status] ?? 0])) as StatusCounts
  const { cut, ...standing } = counts
  return {
    ...page,
    totals: { articles, claims: Object.values(standing).reduce((sum, n) => sum + n, 0) },
    ratings: countsOf(sums, 'rating'),
    statuses: { ...standing, cut },
    ageing: ageingOf(recent, counts.open + counts.inReview),
    workload: await findWorkload(counts),
    agreement: agreementOf(countsOf(sums, 'agreement')),
    caught,
  }
}

/** What has no deadline comes after what has one. */
const never = new Date('9999-12-31T00:00:00Z')

async function findArticles(filter: z.input<typeof paging>) {
  const { limit, cursor } = paging.parse(filter)
  const after = decodeCursor(cursor)
  const published = sql`CASE "stage" WHEN 'published' THEN 1 ELSE 0 END`
  const deadline = sql`COALESCE("deadline", ${never})`
  const since =
    after &&
    sql`AND (${published}, ${deadline}, "id") > (${Number(after[0])}, ${new Date(String(after[1]))}, ${String(after[2])})`
  const ids = await db.$queryRaw<{ id: string }[]>(
    sql`SELECT "id" FROM "Article" WHERE "stage" <> 'archived' ${since ?? sql``} ORDER BY ${published}, ${deadline}, "id" LIMIT ${limit + 1}`,
  )
  const rows = await db.article.findMany({
    where: { id: { in: ids.slice(0, limit).map(({ id }) => id) } },
    include: { tallies: true },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const shown = ids.slice(0, limit).flatMap(({ id }) => byId.get(id) ?? [])
  const last = shown.at(-1)
  const place = last && [last.stage === 'published' ? 1 : 0, (last.deadline ?? never).toISOString(), last.id]
  return {
    articles: shown.map((row) => summaryOf(row, row.tallies)),
    nextCursor: ids.length > limit && place ? encodeCursor(place) : null,
  }
}

type Sum = { dimension: string; key: string; n: number | bigint }

const countsOf = (sums: readonly Sum[], dimension: string): Record<string, number> =>
  Object.fromEntries(
    sums.flatMap((row) => (row.dimension === dimension && row.n > 0 ? [[row.key, Number(row.n)]] : [])),
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
