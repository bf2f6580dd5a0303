import { canonicalJson, sha256 } from '@/lib/core/digest'
import type { Tx } from '@/lib/core/db'
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

/**
 * Takes the chain for the rest of the transaction: it is its first write, so that two commands on one article
 * follow each other on both databases.
 */
export const lockChain = (tx: Tx, chainId: string) =>
  tx.chain.upsert({
    where: { id: chainId },
    create: { id: chainId, count: 0, hash: '' },
    update: { count: { increment: 0 } },
  })

/** Appends events to their chains, in order. Only `command()` calls it. */
export async function record(tx: Tx, events: readonly NewEvent[], by: { actorId: string | null; at: Date }) {
  const chains = new Map<string, { count: number; hash: string }>()
  const rows = []
  for (const event of events) {
    const chainId = event.articleId ?? newsroomChain
    const chain = chains.get(chainId) ?? (await lockChain(tx, chainId))
    const row = {
      chainId,
      seq: chain.count + 1,
      at: by.at,
      actorId: by.actorId,
      type: event.type,
      claimId: event.claimId ?? null,
      data: JSON.stringify(event.data),
      previousHash: chain.hash,
    }
    const hash = hashOf(row)
    rows.push({ ...row, hash })
    chains.set(chainId, { count: row.seq, hash })
  }
  for (let from = 0; from < rows.length; from += 500) await tx.event.createMany({ data: rows.slice(from, from + 500) })
  for (const [id, chain] of chains) await tx.chain.update({ where: { id }, data: chain })
}
