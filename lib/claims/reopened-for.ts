import { isBlind, isWithheldAuthor } from '@/lib/auth/blind'
import type { Actor } from '@/lib/auth/permissions'
import { jsonText, sql } from '@/lib/core/sql'
import { isOwnReason } from '@/lib/history/own-reason'

/** Who gave a withheld verdict may say it in the reason they reopen the claim for. */
export const reopenedFor = (reader: Actor | null) => sql`CASE
  WHEN c."reopenedFor" IS NOT NULL AND ${isBlind(reader)} AND EXISTS (SELECT 1 FROM "Event" e WHERE e."claimId" = c."id"
    AND e."type" = 'claim.reopened' AND ${isOwnReason} AND ${jsonText('e', 'data', 'reason')} = c."reopenedFor" AND ${isWithheldAuthor(reader, sql`e."actorId"`)})
  THEN 'Reopened by a colleague.' ELSE c."reopenedFor" END`
