import { isBlind, isStanceWithheld } from '@/lib/auth/blind'
import type { Actor } from '@/lib/auth/permissions'
import { type Db, db, type Tx } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'

/** Of these claims those with a verdict that is withheld from the reader; `stance`: what their sources say is too. */
export async function findBlind(reader: Actor, claimIds: readonly string[], from: Db | Tx = db) {
  if (claimIds.length === 0) return new Map<string, { stance: boolean }>()
  const rows = await from.$queryRaw<{ id: string; stance: number }[]>(sql`
    SELECT c."id", CASE WHEN ${isStanceWithheld(reader)} THEN 1 ELSE 0 END AS "stance" FROM "Claim" c
    WHERE c."id" IN (${join([...new Set(claimIds)])}) AND ${isBlind(reader)}`)
  return new Map(rows.map(({ id, stance }) => [id, { stance: Boolean(stance) }]))
}

type Less = Counted & { articleId: string }
type Counted = { dimension: string; key: string; n: number }

/** What the reader's counts by rating are less than those that are kept; of these articles, or of all in work. */
export async function withheldCounts(
  reader: Actor,
  articleIds?: readonly string[],
): Promise<Less[]> {
  if (articleIds?.length === 0) return []
  const where = articleIds
    ? sql`c."articleId" IN (${join([...articleIds])})`
    : sql`EXISTS (SELECT 1 FROM "Article" ar WHERE ar."id" = c."articleId" AND ar."stage" <> 'archived')`
  const rows = await db.$queryRaw<{ articleId: string; rating: string; n: number | bigint }[]>(sql`
    SELECT c."articleId", c."rating", COUNT(*) AS "n" FROM "Claim" c
    WHERE c."status" = 'awaitingSecond' AND c."rating" IS NOT NULL AND c."deletedAt" IS NULL AND ${where} AND ${isBlind(reader)}
    GROUP BY c."articleId", c."rating"`)
  return rows.map(({ articleId, rating, n }) => ({
    articleId,
    dimension: 'rating',
    key: rating,
    n: -Number(n),
  }))
}

/** Kept counts as the reader may know them. */
export function countedFor(
  kept: Readonly<Record<string, number>>,
  less: readonly Counted[],
): Record<string, number> {
  const counts = { ...kept }
  for (const { key, n } of less) counts[key] = (counts[key] ?? 0) + n
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))
}
