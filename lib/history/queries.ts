import type { Actor } from '@/lib/auth/permissions'
import { type Db, db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { decodeCursor, pageOf, paging, type Page } from '@/lib/core/paging'
import { sql } from '@/lib/core/sql'
import type { z } from 'zod'
import type { EventType } from './events'
import { hashOf, newsroomChain } from './record'

export type EventView = {
  id: number
  seq: number
  at: string
  /** null = Galley itself */
  actor: { id: string; name: string } | null
  type: EventType
  claimId: string | null
  data: Record<string, unknown>
  hash: string
  previousHash: string
}

type StoredEvent = {
  id: number
  seq: number
  at: Date
  type: string
  claimId: string | null
  data: string
  hash: string
  previousHash: string
  actor: { id: string; name: string } | null
}
const eventView = ({ at, type, data, actor, ...rest }: StoredEvent): EventView => ({
  ...rest,
  at: at.toISOString(),
  type: type as EventType,
  data: JSON.parse(data) as Record<string, unknown>,
  actor: actor && { id: actor.id, name: actor.name },
})

const shown = {
  id: true,
  seq: true,
  at: true,
  type: true,
  claimId: true,
  data: true,
  hash: true,
  previousHash: true,
  actor: { select: { id: true, name: true } },
} as const

/** An article's events, oldest first. What belongs to no article (people, tokens) is not to be had here. */
export async function listHistory(
  _actor: Actor,
  articleId: string,
  filter: z.input<typeof paging> = {},
): Promise<Page<EventView>> {
  const { limit, cursor } = paging.parse(filter)
  const after = decodeCursor(cursor, ['number'])
  if (articleId === newsroomChain) throw new NotFound('This article')
  const rows = await db.event.findMany({
    where: { chainId: articleId, ...(after && { seq: { gt: Number(after[0]) } }) },
    orderBy: { seq: 'asc' },
    take: limit + 1,
    select: shown,
  })
  if (rows.length === 0 && !after) throw new NotFound('This article')
  return pageOf(rows, limit, (row) => [row.seq], eventView)
}

/** What happened to one claim, newest first; one query. */
export async function listClaimHistory(claimId: string, limit = 50): Promise<EventView[]> {
  const rows = await db.$queryRaw<
    (Omit<StoredEvent, 'actor'> & { actorId: string | null; actorName: string | null })[]
  >(sql`
    SELECT e."id", e."seq", e."at", e."type", e."claimId", e."data", e."hash", e."previousHash", e."actorId", u."name" AS "actorName"
    FROM "Event" e LEFT JOIN "User" u ON u."id" = e."actorId" WHERE e."claimId" = ${claimId} ORDER BY e."seq" DESC LIMIT ${limit}`)
  return rows.map(({ actorId, actorName, ...event }) =>
    eventView({ ...event, actor: actorId ? { id: actorId, name: actorName ?? '' } : null }),
  )
}

/** How many events a chain has; 0 for one that does not exist. */
export const countEvents = async (chainId: string): Promise<number> =>
  (await db.chain.findUnique({ where: { id: chainId }, select: { count: true } }))?.count ?? 0

export type ChainCheck = { chainId: string; events: number; broken: { seq: number; what: string } | null }

/** Recomputes the hashes of a chain, in steps of 1,000 events; says where it first does not hold. */
export async function verifyChain(chainId: string, from: Db = db): Promise<ChainCheck> {
  let previousHash = ''
  let seq = 0
  for (;;) {
    const rows = await from.event.findMany({
      where: { chainId, seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: 1000,
    })
    for (const row of rows) {
      seq++
      if (row.seq !== seq) return { chainId, events: seq - 1, broken: { seq, what: 'An event is missing.' } }
      if (row.previousHash !== previousHash || row.hash !== hashOf(row))
        return { chainId, events: seq, broken: { seq, what: 'An event was altered.' } }
      previousHash = row.hash
    }
    if (rows.length < 1000) break
  }
  const head = await from.chain.findUnique({ where: { id: chainId } })
  const complete = (head?.count ?? 0) === seq
  return {
    chainId,
    events: seq,
    broken: complete ? null : { seq: seq + 1, what: 'Events at the end are missing.' },
  }
}

/** Every chain there is: the articles' and the newsroom's. */
export const listChains = async (): Promise<string[]> =>
  (await db.chain.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id)
