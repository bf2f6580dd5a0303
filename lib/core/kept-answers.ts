import { db } from './db'

/** How long it is remembered that something was given already, in milliseconds. */
export const keptFor = 24 * 3_600_000

const pruneEvery = 3_600_000
let nextPrune = 0

/** Drops what need not be remembered any longer, at most once an hour. */
export async function pruneKeptAnswers(now = Date.now()) {
  if (now < nextPrune) return
  nextPrune = now + pruneEvery
  await db.idempotentAnswer.deleteMany({ where: { createdAt: { lt: new Date(now - keptFor) } } })
}
