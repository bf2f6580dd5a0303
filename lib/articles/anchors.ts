import { db } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'

/** Where a claim sits in one draft, and what it is. */
export type AnchorRow = {
  claimId: string
  state: string
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  number: number
  statement: string
  status: string
}

/** Every claim of a draft in the order of its text: one query whatever their number. */
export const anchorsIn = (revisionId: string) =>
  db.$queryRaw<AnchorRow[]>(sql`
    SELECT a."claimId", a."state", a."start", a."end", a."exact", a."prefix", a."suffix", c."number", c."statement", c."status"
    FROM "Anchor" a JOIN "Claim" c ON c."id" = a."claimId"
    WHERE a."revisionId" = ${revisionId} AND c."deletedAt" IS NULL ORDER BY a."start", c."number"`)
