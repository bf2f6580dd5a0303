import { inBatches } from '@/lib/core/batches'
import type { Tx } from '@/lib/core/db'
import { blocksSignOff } from './scales/registry'
import type { Span } from './coverage'
import { facetsOf, tallyAll } from './tally'

type Placed = Span & { id: string; essential: boolean | null }

/**
 * Asked of spans in any order: whether a fact lies in one, or one in a fact. `facts` stand in the order of the text, and
 * one may hold others.
 */
function finder(facts: readonly Span[]): (span: Span) => boolean {
  let furthest = 0
  const reach = facts.map(({ end }) => (furthest = Math.max(furthest, end)))
  return ({ start, end }) => {
    let low = 0
    let high = facts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((facts[middle]?.start ?? 0) < end) low = middle + 1
      else high = middle
    }
    return (reach[low - 1] ?? 0) > start
  }
}

type Read = { claims: readonly Placed[]; facts: readonly Span[] }

/** By id, of claims that were ever looked at, whether the words they have now are asked for. */
export function essentialsOf({ claims, facts }: Read): Map<string, boolean> {
  const holds = finder(facts)
  return new Map(
    claims.flatMap((claim) => (claim.essential === null ? [] : [[claim.id, holds(claim)]])),
  )
}

/**
 * Writes down which claims a check of the essentials looks at on account of their words, whatever kind somebody says they
 * are, and keeps the counts; only of those that were not known so.
 */
export async function markEssential(tx: Tx, articleId: string, { claims, facts }: Read) {
  const holds = finder(facts)
  for (const essential of [true, false]) {
    const anew = claims.filter(
      (claim) => claim.essential !== essential && holds(claim) === essential,
    )
    await inBatches(anew, async (part) => {
      const where = { id: { in: part.map(({ id }) => id) } }
      const rows = await tx.claim.findMany({ where })
      await tx.claim.updateMany({ where, data: { essential } })
      const before = rows.flatMap((row) => facetsOf(row, blocksSignOff))
      const after = rows.flatMap((row) => facetsOf({ ...row, essential }, blocksSignOff))
      await tallyAll(tx, [{ articleId, before, after }])
    })
  }
}
