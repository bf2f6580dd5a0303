import { db } from '@/lib/core/db'
import { TooMany } from '@/lib/core/errors'

/** Failures allowed before the next try must wait: of one account, and of one address (which many may share). */
const limits = { account: 8, address: 40 } as const
const window = 15 * 60_000

export type ThrottleKey = `${keyof typeof limits}:${string}`
const limitOf = (key: ThrottleKey) => limits[key.split(':', 1)[0] as keyof typeof limits]

/** Throws TooMany while one of the keys has failed too often. The same for accounts that do not exist. */
export async function checkThrottle(keys: readonly ThrottleKey[], now = new Date()) {
  const rows = await db.throttle.findMany({ where: { key: { in: [...keys] }, until: { gt: now } } })
  for (const row of rows) {
    if (row.count >= limitOf(row.key as ThrottleKey))
      throw new TooMany((row.until.getTime() - now.getTime()) / 1000)
  }
}

/** Counts a failure; the count is forgotten 15 minutes after the last one. */
export async function countFailure(keys: readonly ThrottleKey[], now = new Date()) {
  const until = new Date(now.getTime() + window)
  await db.throttle.deleteMany({ where: { until: { lte: now } } })
  for (const key of keys) {
    await db.throttle.upsert({
      where: { key },
      create: { key, count: 1, until },
      update: { count: { increment: 1 }, until },
    })
  }
}

export const forgetFailures = (keys: readonly ThrottleKey[]) =>
  db.throttle.deleteMany({ where: { key: { in: [...keys] } } })
