import { isWithheldFix } from '@/lib/auth/blind'
import type { Actor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/core/db'
import { isoTime, sql } from '@/lib/core/sql'
import { codeOf } from '@/lib/intake/claim-code'
import type { Returned } from '@/lib/intake/readers/docx/returned'
import { changeKey } from '@/lib/intake/readers/docx/tracked'

type Proposed = {
  id: string
  claimId: string
  number: number
  start: number
  end: number
  replacement: string
  /** who proposed it, and when */
  by: string
  at: string
}

/**
 * Corrections that wait, whose words stand in the place of those they were proposed for, or whose words are to go and are
 * gone; last in the text first. None that
 * is still tracked, and of those for the same words the widest: with it the others' words have changed.
 */
export async function acceptedIn(
  db: Pick<Tx, '$queryRaw'>,
  actor: Actor,
  articleId: string,
  placements: readonly { id: string; exact: string; state: string }[],
  { comments, tracked }: Returned,
): Promise<Proposed[]> {
  const proposed = await db.$queryRaw<Proposed[]>(sql`
    SELECT f."id", f."claimId", c."number", a."start", a."end", f."replacement", u."name" AS "by", ${isoTime(sql`f."createdAt"`)} AS "at"
    FROM "Fix" f JOIN "User" u ON u."id" = f."proposedById" JOIN "Claim" c ON c."id" = f."claimId" JOIN "Article" t ON t."id" = c."articleId"
      JOIN "Anchor" a ON a."claimId" = c."id" AND a."revisionId" = t."currentRevisionId"
    WHERE c."articleId" = ${articleId} AND c."deletedAt" IS NULL AND c."status" <> 'cut' AND f."state" = 'proposed'
      AND a."exact" = f."exact" AND a."state" <> 'gone' AND NOT ${isWithheldFix(actor, 'f')}
    ORDER BY a."end" - a."start" DESC, f."createdAt" DESC`)
  const now = new Map(placements.map(({ id, exact, state }) => [id, state === 'gone' ? '' : exact]))
  const told = new Map(comments.map((comment) => [comment.number, comment]))
  const isTracked = ({ number, claimId, by, at }: Proposed) => {
    const comment = told.get(number)
    if (comment?.code === codeOf({ id: claimId })) return comment.isTracked
    // somebody took its comment out, which accepts nothing
    return tracked.has(changeKey(by, at))
  }
  const accepted: Proposed[] = []
  for (const one of proposed) {
    const stands = now.get(one.claimId) === one.replacement && !isTracked(one)
    const isFree = accepted.every(({ start, end }) => one.end <= start || one.start >= end)
    if (stands && isFree) accepted.push(one)
  }
  return accepted.sort((a, b) => b.start - a.start)
}
