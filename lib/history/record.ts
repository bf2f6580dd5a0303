import { canonicalJson, sha256 } from '@/lib/core/digest'
import type { Tx } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'
import type { NewEvent } from './events'
import { keyed } from './key'
import { sealsOf } from './seals'

/** Chain of what belongs to no article: people, policy, tokens. */
export const newsroomChain = 'newsroom'

type Hashed = {
  chainId: string
  seq: number
  at: Date
  actorId: string | null
  type: string
  claimId: string | null
  data: string
  rowsDigest: string | null
  previousHash: string
}

const contentOf = (event: Hashed) => ({
  chain: event.chainId,
  seq: event.seq,
  at: event.at.toISOString(),
  actor: event.actorId,
  type: event.type,
  claim: event.claimId,
  data: event.data,
  previousHash: event.previousHash,
})

/** The hash an event must have: keyed, over its content, the digests of what it wrote and the hash before it. */
export const hashOf = (event: Hashed) =>
  keyed(canonicalJson({ ...contentOf(event), rows: event.rowsDigest }))

/** What versions without a key wrote. Holds only before the event that sealed the chain. */
export const olderHashOf = (event: Hashed) => sha256(canonicalJson(contentOf(event)))

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

/** Appends events to their chains, in order. Only `command()` calls it, a sign-in, and a report that goes out. */
export async function record(
  tx: Tx,
  events: readonly NewEvent[],
  by: { actorId: string | null; at: Date },
) {
  const chains = new Map<string, NewEvent[]>()
  for (const event of events) {
    const chainId = event.articleId ?? newsroomChain
    const chained = chains.get(chainId)
    if (chained) chained.push(event)
    else chains.set(chainId, [event])
  }
  const ends = new Map<string, End>()
  for (const [chainId, chained] of chains)
    ends.set(chainId, await extendChain(tx, chainId, chained.length))
  // read only now that nobody else writes to these chains
  const seals = await sealsOf(tx, events, by)
  const sealed = new Map(events.map((event, at) => [event, seals[at] ?? '{}']))
  for (const [chainId, chained] of chains) {
    const last = ends.get(chainId) ?? { seq: 0, hash: '' }
    const rows = linked(chainId, chained, sealed, by, last)
    for (let from = 0; from < rows.length; from += 500)
      await insertEvents(tx, rows.slice(from, from + 500))
  }
}

type End = { seq: number; hash: string }
type EventRow = Hashed & { hash: string }

/** Each event with its number and the hash of the one before it. */
function linked(
  chainId: string,
  events: readonly NewEvent[],
  seals: ReadonlyMap<NewEvent, string>,
  by: { actorId: string | null; at: Date },
  last: End,
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
      rowsDigest: seals.get(event) ?? '{}',
      previousHash,
    }
    const hash = hashOf(row)
    previousHash = hash
    return { ...row, hash }
  })
}

const insertEvents = (tx: Tx, rows: readonly EventRow[]) => {
  const values = rows.map(
    ({ chainId, seq, at, actorId, type, claimId, data, rowsDigest, hash, previousHash }) =>
      sql`(${chainId}, ${seq}, ${at}, ${actorId}, ${type}, ${claimId}, ${data}, ${rowsDigest}, ${hash}, ${previousHash})`,
  )
  return tx.$executeRaw(sql`
    INSERT INTO "Event" ("chainId", "seq", "at", "actorId", "type", "claimId", "data", "rowsDigest", "hash", "previousHash") VALUES ${join(values)}`)
}
