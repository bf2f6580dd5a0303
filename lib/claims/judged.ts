import type { Tx } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'

/** Holds where a verdict was ever given on claim `c`, whether or not it stands. */
export const wasJudged = sql`EXISTS (SELECT 1 FROM "Verdict" j WHERE j."claimId" = c."id")`

export async function isJudgedClaim(tx: Tx, claimId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(
    sql`SELECT 1 AS "judged" FROM "Claim" c WHERE c."id" = ${claimId} AND ${wasJudged}`,
  )
  return rows.length > 0
}
