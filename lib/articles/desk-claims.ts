import { reopenedFor } from '@/lib/claims/reopened-for'
import { isBlind, isWithheldFix } from '@/lib/auth/blind'
import type { Actor } from '@/lib/auth/permissions'
import { readsCorrected } from '@/lib/claims/rows'
import type { Counted } from '@/lib/claims/tally'
import { db } from '@/lib/core/db'
import type { Anchor, Claim } from '@/lib/core/prisma-sqlite/client'
import { allOf, sql, type Sql } from '@/lib/core/sql'

export type DeskClaimRow = Counted &
  Pick<Claim, 'id' | 'number' | 'statement' | 'claimant' | 'checkable' | 'assigneeId'> &
  Pick<Anchor, 'start' | 'end' | 'exact' | 'state' | 'basis'>

/** SQLite counts in larger numbers than JSON has. */
type CountedRow = Omit<DeskClaimRow, 'openFixes' | 'corrected'> &
  Record<'openFixes' | 'corrected', number | bigint>

const openFixes = (reader: Actor | null) => sql`CASE WHEN c."openFixes" = 0 THEN 0
  ELSE CAST((SELECT COUNT(*) FROM "Fix" f WHERE f."claimId" = c."id" AND f."state" = 'proposed' AND NOT ${isWithheldFix(reader, 'f')}) AS INTEGER) END`

/** Claims of a revision in text order, the wider first where two begin together; all of them, or those that fit `only`. */
export async function selectDeskClaims(
  reader: Actor | null,
  revisionId: string,
  only: readonly Sql[] = [],
) {
  const rows = await db.$queryRaw<CountedRow[]>(sql`
    SELECT c."id", c."number", a."start", a."end", a."exact", a."state", a."basis", c."statement", c."kind", c."claimant", c."checkable",
      c."priority", c."status", c."assigneeId", c."thin", ${readsCorrected} AS "corrected", c."essential", c."openTasks", c."clearedAt", c."deletedAt",
      c."staleStatement", c."staleClaimant", c."contextBefore", c."contextAfter", ${reopenedFor(reader)} AS "reopenedFor",
      CASE WHEN ${isBlind(reader)} THEN NULL ELSE c."rating" END AS "rating", ${openFixes(reader)} AS "openFixes"
    FROM "Anchor" a JOIN "Claim" c ON c."id" = a."claimId"
    WHERE ${allOf([sql`a."revisionId" = ${revisionId}`, sql`c."deletedAt" IS NULL`, ...only])}
    ORDER BY a."start", a."end" DESC, c."number"`)
  return rows.map((row): DeskClaimRow => ({
    ...row,
    openFixes: Number(row.openFixes),
    corrected: Number(row.corrected) === 1,
  }))
}
