import { db } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'
import { readsCorrected } from './rows'

/** Of these claims those that read as corrected; what signOf asks for beside status and rating. */
export async function findCorrected(claimIds: readonly string[]): Promise<Set<string>> {
  if (claimIds.length === 0) return new Set()
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT c."id" FROM "Claim" c JOIN "Article" ar ON ar."id" = c."articleId"
    JOIN "Anchor" a ON a."claimId" = c."id" AND a."revisionId" = ar."currentRevisionId"
    WHERE c."id" IN (${join([...new Set(claimIds)])}) AND ${readsCorrected} = 1`)
  return new Set(rows.map(({ id }) => id))
}
