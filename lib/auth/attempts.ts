import { callerNow, type Caller } from '@/lib/core/caller'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/id'
import { householdOf } from '@/lib/core/networks'
import { sql } from '@/lib/core/sql'
import { browserName } from './browser-name'

/*
 * What was tried and not let through. Anybody can make these happen as often as they like, so they are no events of the
 * chain: they are counted, by kind, person, address and hour, with a bound to the rows of an hour and of the table.
 */

export const attemptTypes = [
  'signIn.failed',
  'signIn.held',
  'password.failed',
  'setup.failed',
  'access.refused',
] as const
export type AttemptType = (typeof attemptTypes)[number]

type Attempt = {
  type: AttemptType
  /** none = no account of ours; what was typed instead is not kept, for people type passwords there */
  userId?: string
  /** the permission that was missing */
  action?: string
}

const hour = 3_600_000
const day = 24 * hour
/** Addresses told apart in an hour, for one kind and account; of more only how often. */
const mostApart = 20
const kept = { for: 90 * day, rows: 50_000 }

/** Notes what was not let through. It never fails: who is refused, or comes in at last, need not know of the log. */
export async function noteAttempt(attempt: Attempt, from: Caller = callerNow(), now = new Date()) {
  try {
    await count(attempt, from, now)
    await prune(now)
  } catch (error) {
    console.error(error)
  }
}

async function count({ type, userId, action }: Attempt, from: Caller, now: Date) {
  const bucket = [type, userId ?? 'nobody', Math.floor(now.getTime() / hour)].join('|')
  const place = from.address && householdOf(from.address)
  const key = [bucket, place ?? '', action ?? ''].join('|')
  const again = { count: { increment: 1 }, at: now }
  if ((await db.attempt.updateMany({ where: { key }, data: again })).count > 0) return
  const apart = (await db.attempt.count({ where: { bucket } })) < mostApart
  const row = { id: newId(now.getTime()), bucket, type, userId: userId ?? null }
  const about = apart
    ? { key, address: place, userAgent: browserName(from.userAgent), action: action ?? null }
    : { key: `${bucket}|others`, address: null, userAgent: null, action: null }
  await db.$executeRaw(sql`
    INSERT INTO "Attempt" ("id", "key", "bucket", "type", "count", "firstAt", "at", "userId", "address", "userAgent", "action")
    VALUES (${row.id}, ${about.key}, ${bucket}, ${type}, 1, ${now}, ${now}, ${row.userId}, ${about.address}, ${about.userAgent}, ${about.action})
    ON CONFLICT ("key") DO UPDATE SET "count" = "Attempt"."count" + 1, "at" = ${now}`)
}

let nextPrune = 0

async function prune(now: Date) {
  if (now.getTime() < nextPrune) return
  nextPrune = now.getTime() + hour
  await db.attempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - kept.for) } } })
  const [oldest] = await db.attempt.findMany({
    orderBy: { at: 'desc' },
    skip: kept.rows,
    take: 1,
    select: { at: true },
  })
  if (oldest) await db.attempt.deleteMany({ where: { at: { lte: oldest.at } } })
}
