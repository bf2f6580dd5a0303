import { db, transaction } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'
import { verifyChain } from './check-chain'
import { newsroomChain, olderHashOf, record } from './record'

/**
 * Seals the chains that an older version wrote without a key: an event that holds their last hash and the digests of
 * all rows as they are. One that does not hold is left as it is, for `galley verify` to name. Once only, at the start
 * after the update: whoever could have it done again could have anything sealed.
 */
export async function sealOlderChains(now = new Date()): Promise<number> {
  const chains = await db.$queryRaw<{ id: string; count: number }[]>(sql`
    SELECT c."id", c."count" FROM "Chain" c WHERE EXISTS
      (SELECT 1 FROM "Event" e WHERE e."chainId" = c."id" AND e."rowsDigest" IS NULL) ORDER BY c."id"`)
  let sealed = 0
  for (const { id, count } of chains) {
    if (!(await holdsWithoutKey(id))) continue
    const last = await db.event.findFirst({ where: { chainId: id }, orderBy: { seq: 'desc' } })
    const data = { events: count, head: last?.hash ?? '' }
    const event = {
      type: 'history.sealed',
      data,
      ...(id !== newsroomChain && { articleId: id }),
    } as const
    await transaction((tx) => record(tx, [event], { actorId: null, at: now }))
    sealed++
  }
  return sealed
}

/** The events without a key follow each other from the first, and nothing was sealed yet. */
async function holdsWithoutKey(chainId: string): Promise<boolean> {
  // sealed already
  if (!(await verifyChain(chainId)).broken) return false
  let [previousHash, seq] = ['', 0]
  for (;;) {
    const rows = await db.event.findMany({
      where: { chainId, seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: 1000,
    })
    for (const row of rows) {
      if (row.seq !== ++seq || row.previousHash !== previousHash) return false
      if (row.rowsDigest === null && row.hash !== olderHashOf(row)) return false
      previousHash = row.hash
    }
    if (rows.length < 1000) return true
  }
}
