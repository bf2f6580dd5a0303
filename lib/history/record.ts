import { canonicalJson, sha256 } from '@/lib/core/digest'
import type { Tx } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'
import type { NewEvent } from './events'

/** Chain of what belongs to no article: people, policy, tokens. */
export const newsroomChain = 'newsroom'

/** The hash an event must have: over its content and the hash before it. */
export const hashOf = (event: {
  chainId: string
  seq: number
  at: Date
  actorId: string | null
  type: string
  claimId: string | null
  data: string
  previousHash: string
}) =>
  sha256(
    canonicalJson({
      chain: event.chainId,
      seq: event.seq,
      at: event.at.toISOString(),
      actor: event.actorId,
      type: event.type,
      claim: event.claimId,
      data: event.data,
      previousHash: event.previousHash,
    }),
  )

/** Counts `events` on, and takes the chain for the rest of the transaction: two commands on one article follow each other. */
const extendChain = async (tx: Tx, chainId: string, events: number) => {
  const rows = await tx.$queryRaw<{ count: number; previousHash: string | null }[]>(sql`
    INSERT INTO "Chain" ("id", "count") VALUES (${chainId}, ${events})
    ON CONFLICT ("id") DO UPDATE SET "count" = "Chain"."count" + ${events}
    RETURNING "count", (SELECT e."hash" FROM "Event" e WHERE e."chainId" = ${chainId} AND e."seq" = "Chain"."count" - ${events}) AS "previousHash"`)
  const [row] = rows
  return { seq: (row?.count ?? 0) - events, hash: row?.previousHash ?? '' }
}

/** Takes a chain before anything is read, so that what is read then stays true. */
export const lockChain = (tx: Tx, chainId: string) => extendChain(tx, chainId, 0)

/** Appends events to their chains, in order. Only `command()` calls it, and what happens before anyone is signed in. */
export async function record(tx: Tx, events: readonly NewEvent[], by: { actorId: string | null; at: Date }) {
  const chains = new Map<string, NewEvent[]>()
  for (const event of events) {
    const chainId = event.articleId ?? newsroomChain
    chains.set(chainId, [...(chains.get(chainId) ?? []), event])
  }
  for (const [chainId, chained] of chains) {
    const rows = linked(chainId, chained, by, await extendChain(tx, chainId, chained.length))
    for (let from = 0; from < rows.length; from += 500) await insertEvents(tx, rows.slice(from, from + 500))
  }
}

type EventRow = Parameters<typeof hashOf>[0] & { hash: string }

/** Each event with its number and the hash of the one before it. */
function linked(
  chainId: string,
  events: readonly NewEvent[],
  by: { actorId: string | null; at: Date },
  last: { seq: number; hash: string },
) {
  let previousHash = last.hash
  return events.map((event, index): EventRow => {
    const row = {
      chainId,
      seq: last.seq + index + 1,
      at: by.at,
      actorId: by.actorId,
      type: event.type,
      claimId: event.claimId ?? null,
      data: JSON.stringify(event.data),
      previousHash,
    }
    const hash = hashOf(row)
    previousHash = hash
    return { ...row, hash }
  })
}

const insertEvents = (tx: Tx, rows: readonly EventRow[]) => {
  const values = rows.map(
    ({ chainId, seq, at, actorId, type, claimId, data, hash, previousHash }) =>
      sql`(${chainId}, ${seq}, ${at}, ${actorId}, ${type}, ${claimId}, ${data}, ${hash}, ${previousHash})`,
  )
  return tx.$executeRaw(sql`
    INSERT INTO "Event" ("chainId", "seq", "at", "actorId", "type", "claimId", "data", "hash", "previousHash") VALUES ${join(values)}`)
}
