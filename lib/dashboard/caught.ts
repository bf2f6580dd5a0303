import { db } from '@/lib/core/db'
import { isoTime, sql } from '@/lib/core/sql'

/** Errors that did not get into print: corrections accepted in the last four weeks, before their article was published. */
export type Caught = {
  total: number
  /** by kind of claim, most first */
  byKind: Record<string, number>
  latest: Save[]
}

type Save = {
  id: string
  articleId: string
  number: number
  kind: string
  exact: string
  replacement: string
  by: string
  at: string
}

const fourWeeks = 28 * 86_400_000
const shown = 4

/** Only of what is out is its history asked, which knows when it went out. */
const wasOut = sql`a."stage" IN ('published', 'archived') AND EXISTS (
  SELECT 1 FROM "Event" e
  WHERE e."chainId" = a."id" AND e."at" <= f."decidedAt" AND e."type" = 'article.published')`

const caughtSince = (since: Date) => sql`
  FROM "Fix" f JOIN "Claim" c ON c."id" = f."claimId" JOIN "Article" a ON a."id" = f."articleId"
    JOIN "User" u ON u."id" = f."proposedById"
  WHERE f."state" = 'accepted' AND f."decidedAt" >= ${since} AND NOT (${wasOut})`

export async function findCaught(now: Date): Promise<Caught> {
  const caught = caughtSince(new Date(now.getTime() - fourWeeks))
  const [rows, latest] = await Promise.all([
    db.$queryRaw<{ kind: string; n: number | bigint }[]>(sql`
      SELECT c."kind" AS "kind", COUNT(*) AS "n" ${caught} GROUP BY c."kind" ORDER BY COUNT(*) DESC, c."kind"`),
    db.$queryRaw<Save[]>(sql`
      SELECT f."id" AS "id", f."articleId" AS "articleId", c."number" AS "number", c."kind" AS "kind",
        f."exact" AS "exact", f."replacement" AS "replacement", u."name" AS "by", ${isoTime(sql`f."decidedAt"`)} AS "at"
      ${caught} ORDER BY f."decidedAt" DESC, f."id" DESC LIMIT ${shown}`),
  ])
  return {
    total: rows.reduce((sum, { n }) => sum + Number(n), 0),
    byKind: Object.fromEntries(rows.map(({ kind, n }) => [kind, Number(n)])),
    latest,
  }
}
