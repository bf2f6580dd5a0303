import type { Actor } from '@/lib/auth/permissions'
import { type Db, db, type Tx } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { decodeCursor, pageOf, paging, type Page } from '@/lib/core/paging'
import { allOf, sql, type Sql } from '@/lib/core/sql'
import type { z } from 'zod'
import { disclose, type EventView, type StoredEvent, withheldFrom } from './disclose'
import { newsroomChain } from './record'

/** The one read of events: `e` is the event. Each as this reader may know it; null = nobody in particular. */
export async function selectEvents(
  reader: Actor | null,
  conditions: Sql[],
  { order, limit, from = db }: { order: Sql; limit: number; from?: Db | Tx },
): Promise<EventView[]> {
  const rows = await from.$queryRaw<StoredEvent[]>(sql`
    SELECT e."id", e."seq", e."at", e."type", e."claimId", e."data", e."hash", e."previousHash", e."actorId",
      u."name" AS "actorName", ${withheldFrom(reader)} AS "withheld"
    FROM "Event" e LEFT JOIN "User" u ON u."id" = e."actorId"
    WHERE ${allOf(conditions)} ORDER BY ${order} LIMIT ${limit}`)
  return rows.map(disclose)
}

const oldestFirst = sql`e."seq"`

/** An article's events, oldest first. What belongs to no article (people, tokens) is not to be had here. */
export async function listHistory(
  reader: Actor,
  articleId: string,
  filter: z.input<typeof paging> = {},
): Promise<Page<EventView>> {
  const { limit, cursor } = paging.parse(filter)
  const after = decodeCursor(cursor, ['number'])
  if (articleId === newsroomChain) throw new NotFound('This article')
  const conditions = [sql`e."chainId" = ${articleId}`]
  if (after) conditions.push(sql`e."seq" > ${Number(after[0])}`)
  const events = await selectEvents(reader, conditions, { order: oldestFirst, limit: limit + 1 })
  if (events.length === 0 && !after) throw new NotFound('This article')
  return pageOf(
    events,
    limit,
    ({ seq }) => [seq],
    (event) => event,
  )
}

/** What happened to one claim, newest first; one query. */
export const listClaimHistory = (
  reader: Actor,
  claimId: string,
  limit = 50,
): Promise<EventView[]> =>
  selectEvents(reader, [sql`e."claimId" = ${claimId}`], { order: sql`e."seq" DESC`, limit })

/** The article's events after number `seen`, in order, as this reader may know them. */
export const listEventsAfter = (reader: Actor, articleId: string, seen: number, limit: number) =>
  selectEvents(reader, [sql`e."chainId" = ${articleId}`, sql`e."seq" > ${seen}`], {
    order: oldestFirst,
    limit,
  })

/** How many events a chain has; 0 for one that does not exist. */
export const countEvents = async (chainId: string): Promise<number> =>
  (await db.chain.findUnique({ where: { id: chainId }, select: { count: true } }))?.count ?? 0
