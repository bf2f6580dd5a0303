import type { Standing } from '@/lib/claims/place'
import { db } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'

/** Where a claim sits in one draft, and what it is. */
export type AnchorRow = Standing & {
  number: number
  status: string
  /** the sentence someone must say its verdict is still right in; null where nobody need */
  contextAfter: string | null
}

/** Every claim of a draft in the order of its text: one query whatever their number. */
export const anchorsIn = (revisionId: string) =>
  db.$queryRaw<AnchorRow[]>(sql`
    SELECT a."claimId", a."state", a."start", a."end", a."exact", a."prefix", a."suffix", a."basis", c."number", c."statement", c."claimant",
      c."about", c."statementEdited", c."claimantEdited", c."status", c."contextAfter"
    FROM "Anchor" a JOIN "Claim" c ON c."id" = a."claimId"
    WHERE a."revisionId" = ${revisionId} AND c."deletedAt" IS NULL ORDER BY a."start", c."number"`)
