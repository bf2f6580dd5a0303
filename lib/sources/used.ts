import type { Tx } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'
import type { UsedSource } from './policy'

type Row = {
  stance: string
  locator: string | null
  quote: string | null
  id: string
  tier: string
  origin: string | null
  withdrawnAt: Date | null
}

/** The evidence on a claim, as the sourcing policy looks at it. */
export async function usedSources(tx: Tx, claimId: string): Promise<UsedSource[]> {
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT e."stance", e."locator", e."quote", s."id", s."tier", s."origin", s."withdrawnAt"
    FROM "Evidence" e JOIN "Source" s ON s."id" = e."sourceId" WHERE e."claimId" = ${claimId} AND e."removedAt" IS NULL`)
  return rows.map(({ stance, locator, quote, ...source }) => ({ stance, locator, quote, source }))
}
