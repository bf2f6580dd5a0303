import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { asText, isoTime, jsonObject, raw, sql } from '@/lib/core/sql'
import { wasJudged } from './judged'
import { verdictsFor } from './rows'
import type { VerdictView } from './views'
import type { Status } from './vocabulary'

/** A claim that was deleted although a verdict was given on it: what it was, by whom it was taken away, and why. */
export type RemovedClaim = {
  number: number
  quote: string
  statement: string
  /** where it stood when it was deleted */
  status: Status
  by: string | null
  at: string
  reason: string
  /** oldest first; one that waits for its second is not told to who could have been that */
  verdicts: VerdictView[]
}

/** The words it had in the last draft that knew it: it is not placed again in later ones. */
const lastQuote = sql`(SELECT a."exact" FROM "Anchor" a JOIN "Revision" r ON r."id" = a."revisionId"
  WHERE a."claimId" = c."id" ORDER BY r."number" DESC LIMIT 1)`

const remover = sql`(SELECT u."name" FROM "Event" e JOIN "User" u ON u."id" = e."actorId"
  WHERE e."claimId" = c."id" AND e."type" = 'claim.deleted' ORDER BY e."id" DESC LIMIT 1)`

/** Claims of an article that were judged and then deleted, by number. `reader` null = nobody in particular. */
export async function listRemoved(
  reader: Actor | null,
  articleId: string,
): Promise<RemovedClaim[]> {
  const object = jsonObject({
    number: raw('c."number"'),
    quote: lastQuote,
    statement: raw('c."statement"'),
    status: raw('c."status"'),
    by: remover,
    at: isoTime(sql`c."deletedAt"`),
    reason: raw('c."deletedReason"'),
    verdicts: verdictsFor(reader),
  })
  const rows = await db.$queryRaw<{ removed: string }[]>(
    sql`SELECT ${asText(object)} AS "removed" FROM "Claim" c
      WHERE c."articleId" = ${articleId} AND c."deletedAt" IS NOT NULL AND ${wasJudged} ORDER BY c."number"`,
  )
  return rows.map(({ removed }) => JSON.parse(removed) as RemovedClaim)
}
