import { db } from '@/lib/core/db'
import { sha256 } from '@/lib/core/digest'
import { TooMany } from '@/lib/core/errors'
import { householdOf } from '@/lib/core/networks'
import { sql } from '@/lib/core/sql'

const minute = 60_000

/**
 * Guesses that may be wrong before the next must wait, and until when they count: after the last one. Only the first is
 * asked of an address the account was used from before, so that nobody elsewhere can lock a colleague out.
 */
const limits = {
  pair: { most: 8, lasts: 15 * minute, of: 'with this account from here' },
  account: { most: 60, lasts: 60 * minute, of: 'with this account from elsewhere' },
  address: { most: 40, lasts: 15 * minute, of: 'from this address' },
  setup: { most: 8, lasts: 15 * minute, of: 'from this address' },
} as const

type Kind = keyof typeof limits
type Key = `${Kind}:${string}`
const limitOf = (key: Key) => limits[key.split(':', 1)[0] as Kind]

const nowhere = 'unknown'
const placeOf = (address: string | null) => (address ? householdOf(address) : nowhere)

/** How long an address counts as one the account is used from. */
const remembered = 90 * 24 * 60 * minute

/** Whether this person signed in from there before. The same work for an account that does not exist. */
async function isUsual(
  userId: string | undefined,
  address: string | null,
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - remembered)
  const known = await db.session.findFirst({
    where: { userId: userId ?? '', address: address ?? '', createdAt: { gt: since } },
    select: { id: true },
  })
  return known !== null
}

/** Counts a guess in one step with asking whether it may be made; until when it may not, or null. */
async function take(key: Key, now: Date): Promise<Date | null> {
  const { most, lasts } = limitOf(key)
  const until = new Date(now.getTime() + lasts)
  const counted = await db.$queryRaw<{ count: number }[]>(sql`
    INSERT INTO "Throttle" ("key", "count", "until") VALUES (${key}, 1, ${until})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Throttle"."until" <= ${now} THEN 1 ELSE "Throttle"."count" + 1 END,
      "until" = ${until}
    WHERE "Throttle"."until" <= ${now} OR "Throttle"."count" < ${most}
    RETURNING "count"`)
  if (counted.length > 0) return null
  return (await db.throttle.findUnique({ where: { key } }))?.until ?? until
}

const giveBack = (keys: readonly Key[]) =>
  db.throttle.updateMany({
    where: { key: { in: [...keys] }, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  })

/** What a guess was counted under; `right` takes it back once it was no guess. */
export type Guess = { right: () => Promise<void> }

async function countUnder(keys: readonly Key[], now: Date): Promise<Guess> {
  await prune(now)
  for (const [at, key] of keys.entries()) {
    const until = await take(key, now)
    if (!until) continue
    await giveBack(keys.slice(0, at))
    throw tooMany(key, until, now)
  }
  const [first, ...others] = keys
  return {
    right: async () => {
      await db.throttle.deleteMany({ where: { key: first } })
      await giveBack(others)
    },
  }
}

function tooMany(key: Key, until: Date, now: Date): TooMany {
  const seconds = Math.max(1, (until.getTime() - now.getTime()) / 1000)
  const wait = `Try again in ${Math.ceil(seconds / 60)} min`
  const instead = key.startsWith('account:')
    ? ', sign in where you usually do, or ask an admin for a link to a new password'
    : ''
  return new TooMany(seconds, `Too many attempts ${limitOf(key).of}. ${wait}${instead}.`)
}

/**
 * To be asked before a password is looked at: counts it as wrong, so that of many at the same moment none slips through.
 * Throws TooMany, in the same words for an account that does not exist.
 */
export async function countPassword(
  account: { email: string; userId: string | undefined },
  address: string | null,
  now = new Date(),
): Promise<Guess> {
  // an address may be long, and is typed by anybody
  const name = sha256(account.email).slice(0, 32)
  const place = placeOf(address)
  const usual = await isUsual(account.userId, address, now)
  const elsewhere: Key[] = usual
    ? []
    : [`account:${name}`, ...(address ? [`address:${place}` as const] : [])]
  return countUnder([`pair:${name}|${place}`, ...elsewhere], now)
}

export const countSetupCode = (address: string | null, now = new Date()): Promise<Guess> =>
  countUnder([`setup:${placeOf(address)}`], now)

let nextPrune = 0

/** Counts that no longer hold would pile up. */
async function prune(now: Date) {
  if (now.getTime() < nextPrune) return
  nextPrune = now.getTime() + minute
  await db.throttle.deleteMany({ where: { until: { lte: now } } })
}
