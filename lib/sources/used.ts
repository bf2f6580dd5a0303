import { mayKnowSource } from '@/lib/auth/confidential'
import type { Actor } from '@/lib/auth/permissions'
import { allows } from '@/lib/claims/workflow'
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
  url: string | null
  title: string
  publisher: string | null
  known: number
}

/** The evidence on a claim, as the sourcing policy looks at it for a verdict of this person. */
export async function usedSources(tx: Tx, claimId: string, judge: Actor): Promise<UsedSource[]> {
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT e."stance", e."locator", e."quote", s."id", s."tier", s."origin", s."withdrawnAt", s."url", s."title", s."publisher",
      CASE WHEN ${mayKnowSource(judge)} THEN 1 ELSE 0 END AS "known"
    FROM "Evidence" e JOIN "Source" s ON s."id" = e."sourceId" WHERE e."claimId" = ${claimId} AND e."removedAt" IS NULL`)
  return rows.map(({ stance, locator, quote, known, ...source }) => ({
    stance,
    locator,
    quote,
    source,
    known: Boolean(known),
  }))
}

/**
 * A claim whose standing verdict leans on this source and on one this person may not know; null = there is none.
 * Whether the verdict is still borne out after a change to the first would tell them of the second.
 */
export async function findClaimBesideUnknown(tx: Tx, sourceId: string, actor: Actor) {
  const [claim] = await tx.$queryRaw<{ number: number; title: string }[]>(sql`
    SELECT c."number", ar."title" FROM "Evidence" e JOIN "Claim" c ON c."id" = e."claimId" JOIN "Article" ar ON ar."id" = c."articleId"
    WHERE e."sourceId" = ${sourceId} AND e."removedAt" IS NULL AND c."rating" IS NOT NULL AND c."deletedAt" IS NULL AND EXISTS
      (SELECT 1 FROM "Evidence" o JOIN "Source" s ON s."id" = o."sourceId"
       WHERE o."claimId" = c."id" AND o."removedAt" IS NULL AND NOT ${mayKnowSource(actor)})
    ORDER BY c."id" LIMIT 1`)
  return claim ?? null
}

/** The claims whose standing verdict leans on a source, as far as they can still be changed. */
export async function leaningOn(tx: Tx, sourceId: string) {
  const claims = await tx.claim.findMany({
    where: {
      deletedAt: null,
      article: { stage: { not: 'archived' } },
      evidence: { some: { sourceId, removedAt: null, stance: { not: 'context' } } },
    },
    orderBy: { id: 'asc' },
  })
  return claims.filter(({ status }) => allows('reopen', status))
}
