import { type Actor, may } from '@/lib/auth/permissions'
import { readsCorrected } from '@/lib/claims/rows'
import { withdrawnSince } from '@/lib/claims/withdrawn-since'
import { db, isPostgres } from '@/lib/core/db'
import { isoTime, sql } from '@/lib/core/sql'

/** A claim of the archive that says the same, with what came of it. Nothing of its sources. */
export type CheckedClaim = {
  number: number
  articleId: string
  articleTitle: string
  statement: string
  quote: string
  rating: string
  /** what was found wrong was mended, and looked at */
  corrected: boolean
  /** a source it leans on was withdrawn after its verdict */
  withdrawn: boolean
  /** when its newest standing verdict was given */
  at: string
}
export type Said = { statement: string; quote: string }

/** So many are enough to look at. */
const mostHits = 500
/** Shorter words, as “on Tuesday”, stand in every article and say nothing. */
const shortestQuote = 24

/**
 * The settled claims of the archive whose statement or words are among these, the newest verdict first: one query,
 * however many are asked for. Those that wait for a second person stay out, so that nobody learns a first verdict here.
 */
export async function findCheckedBefore(
  actor: Actor,
  said: readonly Said[],
): Promise<CheckedClaim[]> {
  if (said.length === 0 || !may(actor, 'article.read')) return []
  const listed = (words: string[]) => {
    const json = JSON.stringify([...new Set(words)])
    return isPostgres
      ? sql`(SELECT json_array_elements_text(${json}::json))`
      : sql`(SELECT value FROM json_each(${json}))`
  }
  const statements = listed(said.map(({ statement }) => statement))
  const quotes = listed(said.flatMap(({ quote }) => (quote.length >= shortestQuote ? [quote] : [])))
  const rows = await db.$queryRaw<
    (Omit<CheckedClaim, 'corrected' | 'withdrawn'> &
      Record<'corrected' | 'withdrawn', number | bigint>)[]
  >(sql`
    SELECT c."number", c."articleId", ar."title" AS "articleTitle", c."statement", a."exact" AS "quote", c."rating",
      MAX(${readsCorrected}) AS "corrected", MAX(CASE WHEN ${withdrawnSince} THEN 1 ELSE 0 END) AS "withdrawn", ${isoTime(sql`MAX(v."createdAt")`)} AS "at"
    FROM "Claim" c
    JOIN "Article" ar ON ar."id" = c."articleId"
    JOIN "Anchor" a ON a."claimId" = c."id" AND a."revisionId" = ar."currentRevisionId"
    JOIN "Verdict" v ON v."claimId" = c."id" AND v."supersededAt" IS NULL
    WHERE c."deletedAt" IS NULL AND c."status" = 'settled' AND c."rating" IS NOT NULL
      AND (c."statement" IN ${statements} OR a."exact" IN ${quotes})
    GROUP BY c."id", c."number", c."articleId", ar."title", c."statement", a."exact", c."rating"
    ORDER BY MAX(v."createdAt") DESC, c."id"
    LIMIT ${mostHits}`)
  return rows.map((row) => ({
    ...row,
    corrected: Number(row.corrected) === 1,
    withdrawn: Number(row.withdrawn) === 1,
  }))
}
