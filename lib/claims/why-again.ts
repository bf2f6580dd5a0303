import type { Db, Tx } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'
import type { EventType } from '@/lib/history/events'
import type { Span } from '@/lib/text/selection'
import type { Placement } from './place'
import { differences, type Stood } from './what-differs'

/** What says why a claim is looked at again, or ends that. */
const causes: EventType[] = [
  'claim.reopened',
  'claim.cut',
  'claim.found',
  'claim.restored',
  'verdict.submitted',
  'verdict.sentBack',
  'verdict.looked',
  'fix.accepted',
]

/** The event by which a claim was reopened, where that is why it is looked at again now. */
export async function lastReopening(
  tx: Tx,
  claimId: string,
): Promise<{ seq: number; at: Date } | null> {
  const last = await tx.event.findFirst({
    where: { claimId, type: { in: causes } },
    orderBy: { seq: 'desc' },
    select: { seq: true, at: true, type: true },
  })
  return last?.type === 'claim.reopened' ? last : null
}

type Reopened = Stood & { reopenedFor: string }
/** A draft that reopened claims, the text before it, and where they stood in that. */
export type Reopening = { number: number; before: string; claims: Reopened[] }
type ReopenedRow = Reopened & { number: number; beforeId: string }

/**
 * The drafts that reopened claims which are still looked at for that, of those that a new draft changes once more; two
 * queries, whatever the number of drafts.
 */
export async function findReopenings(
  from: Db | Tx,
  articleId: string,
  placements: readonly Placement[],
): Promise<Reopening[]> {
  const changed = new Set(placements.flatMap(({ id, state }) => (state === 'changed' ? [id] : [])))
  if (changed.size === 0) return []
  // a draft and what it did to the claims are recorded at one moment
  const rows = await from.$queryRaw<ReopenedRow[]>(sql`
    SELECT d."number", b."id" AS "beforeId", c."reopenedFor", a."claimId", a."start", a."end", a."exact", a."basis"
    FROM "Claim" c
    JOIN "Event" e ON e."claimId" = c."id" AND e."type" = 'claim.reopened' AND e."seq" =
      (SELECT MAX(l."seq") FROM "Event" l WHERE l."claimId" = c."id" AND l."type" IN (${join(causes)}))
    JOIN "Revision" d ON d."articleId" = c."articleId" AND d."createdAt" = e."at"
    JOIN "Revision" b ON b."articleId" = d."articleId" AND b."number" = d."number" - 1
    JOIN "Anchor" a ON a."claimId" = c."id" AND a."revisionId" = b."id" AND a."state" <> 'gone'
    WHERE c."articleId" = ${articleId} AND c."deletedAt" IS NULL AND c."reopenedFor" IS NOT NULL`)
  const wanted = rows.filter(({ claimId }) => changed.has(claimId))
  const texts = await from.revision.findMany({
    where: { id: { in: [...new Set(wanted.map(({ beforeId }) => beforeId))] } },
    select: { id: true, number: true, text: true },
  })
  return texts.map(({ id, number, text }) => {
    const claims = wanted.filter(({ beforeId }) => beforeId === id)
    return { number: number + 1, before: text, claims }
  })
}

/** Why a claim is still looked at, that was reopened for something else, where it stands at this place. */
export type Again = Span & { claimId: string; reopenedFor: string; reason: string }
type Draft = { number: number; text: string; language: string }

/**
 * Why claims that earlier drafts reopened are still to be looked at, now that their words changed once more: what differs
 * from the words they had before that draft, or that nothing does any more. Pure; compares whole texts.
 */
export function reasonsAgain(reopenings: readonly Reopening[], draft: Draft): Again[] {
  return reopenings.flatMap(({ number, before, claims }) => {
    const held = differences({ from: before, to: draft.text, language: draft.language }, claims)
    const back = `It changed in draft ${number}, and was changed back in draft ${draft.number}: the words are those that were there before.`
    return claims.flatMap(({ claimId, reopenedFor }): Again[] => {
      const found = held.get(claimId)
      return found ? [{ claimId, reopenedFor, ...found.place, reason: found.reason ?? back }] : []
    })
  })
}

/** Whether that is of a claim as it is by now: it may have been judged, and taken up for something else, meanwhile. */
export const isStillSo = (again: Again, claim: { reopenedFor: string | null }, place: Span) =>
  again.reopenedFor === claim.reopenedFor && again.start === place.start && again.end === place.end
