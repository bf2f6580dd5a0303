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

type Kind = keyof typeof kinds
type OnClaim = Pick<StoredClaim, 'id' | 'number'>

/** Throws Refused where this person has said as much of the claim as lists can carry. */
export async function checkRoom(tx: Tx, actor: Actor, claim: OnClaim, what: Kind) {
  const { path, named } = kinds[what]
  const own = await saidBy(tx, actor.id, claim, what)
  const most = mostOnClaim[what]
  const full =
    own.count >= most.count
      ? `You have ${most.count} ${named} C${claim.number}`
      : own.characters >= most.characters
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

type Said = Record<string, unknown>
type Edit = { by: string; from: Said; to: Said }

/** Throws Refused where an edit makes what `by` added to the claim longer than that; whoever edits it. */
export async function checkRoomToEdit(
  tx: Tx,
  actor: Actor,
  claim: OnClaim,
  what: Kind,
  { by, from, to }: Edit,
) {
  const { named, words } = kinds[what]
  const grown = words.map((path) => {
    const more = to[path] === undefined ? 0 : charactersOf(to[path]) - charactersOf(from[path])
    return { path, more }
  })
  const more = grown.reduce((sum, field) => sum + field.more, 0)
  if (more <= 0) return
  const most = mostOnClaim[what].characters
  const said = await saidBy(tx, by, claim, what)
  if (said.characters + more <= most) return
  const whose = by === actor.id ? 'your' : 'a colleague’s'
  throw new Refused([
    {
      path: grown.find((field) => field.more > 0)?.path ?? '',
      message: `With this, ${whose} ${named} C${claim.number} would have more than ${figure(most)} characters in all, which is the most. Write less, or go on in a claim of its own.`,
    },
  ])
}

/** As the databases count them: a sign that takes two places here is one. */
const charactersOf = (words: unknown) => (typeof words === 'string' ? Array.from(words).length : 0)

async function saidBy(tx: Tx, personId: string, claim: OnClaim, what: Kind) {
  const { table, by, words, also } = kinds[what]
  const length = raw(words.map((name) => `COALESCE(LENGTH("${name}"), 0)`).join(' + '))
  const [own] = await tx.$queryRaw<{ count: bigint; characters: bigint | null }[]>(sql`
    SELECT COUNT(*) AS "count", SUM(${length}) AS "characters" FROM ${raw(`"${table}"`)}
    WHERE "claimId" = ${claim.id} AND ${raw(`"${by}"`)} = ${personId} ${raw(also)}`)
  return { count: Number(own?.count ?? 0), characters: Number(own?.characters ?? 0) }
}
