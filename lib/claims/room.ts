import type { Actor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { figure } from '@/lib/core/figure'
import { raw, sql } from '@/lib/core/sql'
import type { StoredClaim } from './write'

/*
 * Whoever lists claims reads all that was said of each, so what one person says of one claim is bounded. Of each
 * person by themselves: a bound for all together would tell of a note that is withheld.
 */

/** What is added to a claim one by one: how many of them, and characters in all, past which one person adds no more. */
export const mostOnClaim = {
  note: { count: 100, characters: 50_000 },
  evidence: { count: 100, characters: 200_000 },
  fix: { count: 50, characters: 200_000 },
} as const

const kinds = {
  note: {
    path: 'body',
    named: 'notes on',
    table: 'Note',
    by: 'authorId',
    words: ['body'],
    also: '',
  },
  evidence: {
    path: 'source',
    named: 'sources on',
    table: 'Evidence',
    by: 'addedById',
    words: ['locator', 'quote', 'note'],
    also: 'AND "removedAt" IS NULL',
  },
  fix: {
    path: 'replacement',
    named: 'corrections of',
    table: 'Fix',
    by: 'proposedById',
    words: ['exact', 'replacement', 'reason'],
    also: '',
  },
} as const

/** Throws Refused where this person has said as much of the claim as lists can carry. */
export async function checkRoom(
  tx: Tx,
  actor: Actor,
  claim: Pick<StoredClaim, 'id' | 'number'>,
  what: keyof typeof kinds,
) {
  const { path, named, table, by, words, also } = kinds[what]
  const length = raw(words.map((name) => `COALESCE(LENGTH("${name}"), 0)`).join(' + '))
  const [own] = await tx.$queryRaw<{ count: bigint; characters: bigint | null }[]>(sql`
    SELECT COUNT(*) AS "count", SUM(${length}) AS "characters" FROM ${raw(`"${table}"`)}
    WHERE "claimId" = ${claim.id} AND ${raw(`"${by}"`)} = ${actor.id} ${raw(also)}`)
  const most = mostOnClaim[what]
  const full =
    Number(own?.count ?? 0) >= most.count
      ? `You have ${most.count} ${named} C${claim.number}`
      : Number(own?.characters ?? 0) >= most.characters
        ? `Your ${named} C${claim.number} have ${figure(most.characters)} characters or more in all`
        : null
  if (full !== null)
    throw new Refused([
      {
        path,
        message: `${full}, which is the most. Go on in a claim of its own for what is left.`,
      },
    ])
}
