import { isWithheldFix } from '@/lib/auth/blind'
import type { Actor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'

type Proposed = { id: string; claimId: string; exact: string; replacement: string }

/** Corrections that wait, whose words stand in the place of those they were proposed for; last in the text first. */
export async function acceptedIn(
  db: Pick<Tx, '$queryRaw'>,
  actor: Actor,
  articleId: string,
  placements: readonly { id: string; exact: string; state: string }[],
): Promise<Proposed[]> {
  const proposed = await db.$queryRaw<Proposed[]>(sql`
    SELECT f."id", f."claimId", f."exact", f."replacement"
    FROM "Fix" f JOIN "Claim" c ON c."id" = f."claimId" JOIN "Article" t ON t."id" = c."articleId"
      JOIN "Anchor" a ON a."claimId" = c."id" AND a."revisionId" = t."currentRevisionId"
    WHERE c."articleId" = ${articleId} AND c."deletedAt" IS NULL AND c."status" <> 'cut' AND f."state" = 'proposed'
      AND a."exact" = f."exact" AND a."state" <> 'gone' AND f."replacement" <> '' AND NOT ${isWithheldFix(actor, 'f')}
    ORDER BY a."start" DESC, f."createdAt" DESC`)
  const now = new Map(placements.map(({ id, exact, state }) => [id, state === 'gone' ? '' : exact]))
  const taken = new Set<string>()
  return proposed.filter(({ claimId, replacement }) => {
    const stands = now.get(claimId) === replacement && !taken.has(claimId)
    if (stands) taken.add(claimId)
    return stands
  })
}
