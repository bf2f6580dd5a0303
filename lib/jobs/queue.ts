import { randomUUID } from 'node:crypto'
import { db, isPostgres, transaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/id'
import { raw, sql } from '@/lib/core/sql'
import type { TakenJob } from './kind'

type Wanted = { kind: string; data: object; personId: string | null }

/** Asks for work that is done once this transaction is. Never done where the transaction is not. */
export const enqueue = (tx: Tx, { kind, data, personId }: Wanted, now: Date) =>
  tx.job.create({
    data: {
      id: newId(now.getTime()),
      ...{ kind, personId },
      data: JSON.stringify(data),
      state: 'queued',
      createdAt: now,
      dueAt: now,
    },
  })

/** Due, or left behind by somebody who is no more; not while another job of the same person runs. */
const free = (now: Date) => sql`
  ((j."state" = 'queued' AND j."dueAt" <= ${now} AND NOT EXISTS (SELECT 1 FROM "Job" o WHERE o."runsFor" = j."personId"))
    OR (j."state" = 'running' AND j."leaseUntil" < ${now}))`

const lock = raw(isPostgres ? 'FOR UPDATE SKIP LOCKED' : '')

/** Takes the job that has waited longest, for so many milliseconds; null = there is none. No two take the same. */
export async function takeJob(lease: number, now = new Date()): Promise<TakenJob | null> {
  // whoever looks in vain every second shall not write every second
  const due = await db.$queryRaw<unknown[]>(
    sql`SELECT 1 AS "due" FROM "Job" j WHERE ${free(now)} LIMIT 1`,
  )
  if (due.length === 0) return null
  const [taken] = await transaction((tx) =>
    tx.$queryRaw<TakenJob[]>(sql`
      UPDATE "Job" SET "state" = 'running', "tries" = "tries" + 1, "runsFor" = "personId", "leaseId" = ${randomUUID()},
        "leaseUntil" = ${new Date(now.getTime() + lease)}
      WHERE "id" = (SELECT j."id" FROM "Job" j WHERE ${free(now)} ORDER BY j."dueAt", j."id" LIMIT 1 ${lock})
      RETURNING "id", "kind", "data", "personId", "tries", "leaseId"`),
  ).catch((error: unknown) => {
    // another worker has just taken up another job of that person
    if (isTwice(error)) return []
    throw error
  })
  return taken ?? null
}

const isTwice = (error: unknown) =>
  /23505|unique constraint/i.test(
    error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : '',
  )

/** Whose job it is while they have it. */
const held = ({ id, leaseId }: TakenJob) => ({ id, leaseId, state: 'running' })

/** Goes on having it. */
export const renewLease = (job: TakenJob, lease: number, now = new Date()) =>
  db.job.updateMany({
    where: held(job),
    data: { leaseUntil: new Date(now.getTime() + lease) },
  })

/** How far it is. */
export const rememberJob = (job: TakenJob, data: object) =>
  db.job.updateMany({ where: held(job), data: { data: JSON.stringify(data) } })

const letGo = { runsFor: null, leaseId: null, leaseUntil: null }

/** Puts it back, to be taken up again then. */
export const putBack = (job: TakenJob, dueAt: Date, lastError: string | null) =>
  db.job.updateMany({ where: held(job), data: { ...letGo, state: 'queued', dueAt, lastError } })

/** Ends it, once: false where somebody else has it by now, whose end it is. */
export async function endJob(tx: Tx, job: TakenJob, now: Date, lastError: string | null) {
  const state = lastError === null ? 'done' : 'failed'
  const { count } = await tx.job.updateMany({
    where: held(job),
    data: { ...letGo, state, endedAt: now, lastError },
  })
  return count > 0
}

const keptFor = 30 * 24 * 3600_000

/** Forgets what ended long ago. */
export const forgetEnded = (now = new Date()) =>
  db.job.deleteMany({ where: { endedAt: { lt: new Date(now.getTime() - keptFor) } } })
