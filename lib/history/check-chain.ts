import { type Db, db } from '@/lib/core/db'
import { hashOf, olderHashOf } from './record'

export type ChainCheck = {
  chainId: string
  events: number
  head: string
  broken: { seq: number; what: string } | null
}

/** Up to which event a chain may have hashes without a key: the one that sealed it when it came to this version. */
async function sealedAt(chainId: string, from: Db): Promise<number> {
  const seals = await from.event.findMany({
    where: { chainId, type: 'history.sealed' },
    orderBy: { seq: 'asc' },
  })
  return seals.find((event) => event.hash === hashOf(event))?.seq ?? 0
}

/** Recomputes the hashes of a chain, in steps of 1,000 events; says where it first does not hold. */
export async function verifyChain(chainId: string, from: Db = db): Promise<ChainCheck> {
  const sealed = await sealedAt(chainId, from)
  let [seq, id, head] = [0, 0, '']
  const broken = (at: number, what: string) => ({
    chainId,
    events: seq,
    head,
    broken: { seq: at, what },
  })
  for (;;) {
    const rows = await from.event.findMany({
      where: { chainId, seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: 1000,
    })
    for (const row of rows) {
      if (row.seq !== seq + 1) return broken(seq + 1, 'An event is missing.')
      const holds = row.hash === hashOf(row) || (row.seq < sealed && row.hash === olderHashOf(row))
      if (row.previousHash !== head || !holds) {
        const older = row.hash === olderHashOf(row) && sealed === 0
        return broken(
          row.seq,
          older ? 'It has a hash without a key, and nothing seals it.' : 'An event was altered.',
        )
      }
      if (row.id <= id) return broken(row.seq, 'Events were put in another order.')
      ;[seq, id, head] = [row.seq, row.id, row.hash]
    }
    if (rows.length < 1000) break
  }
  const count = (await from.chain.findUnique({ where: { id: chainId } }))?.count ?? 0
  if (count !== seq) return broken(seq + 1, 'Events at the end are missing.')
  return { chainId, events: seq, head, broken: null }
}

/** Every chain there is: the articles' and the newsroom's. */
export const listChains = async (): Promise<string[]> =>
  (await db.chain.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id)
