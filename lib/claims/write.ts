import type { Tx } from '@/lib/core/db'
import type { Claim } from '@/lib/core/prisma-sqlite/client'
import { touch } from '@/lib/history/touched'
import { overtaken } from './overtaken'
import { blocksSignOff } from './scales/registry'
import { type Counted, facetsOf, tally } from './tally'
import { allows, workflow, type WorkflowAction } from './workflow'

export type StoredClaim = Counted & Pick<Claim, 'id' | 'articleId' | 'number'>

/** What of a claim's row commands write; the times of it they do not choose. */
export type Change = Partial<
  Omit<Claim, 'id' | 'articleId' | 'number' | 'origin' | 'createdById' | 'createdAt' | 'updatedAt'>
>

/**
 * The only way a claim's row is changed: guarded by the status it was read with, and its counts kept.
 * Throws Conflict where someone was first.
 */
export async function changeClaim(tx: Tx, claim: StoredClaim, change: Change, now: Date) {
  const { count } = await tx.claim.updateMany({
    where: { id: claim.id, status: claim.status, deletedAt: claim.deletedAt },
    data: { ...change, updatedAt: now },
  })
  touch(tx, [claim.id])
  if (count === 0) throw await overtaken(tx, claim.id)
  await tally(
    tx,
    claim.articleId,
    facetsOf(claim, blocksSignOff),
    facetsOf({ ...claim, ...change }, blocksSignOff),
  )
}

/** Moves a claim along the workflow table, with whatever else changes by it. */
export async function moveClaim(
  tx: Tx,
  claim: StoredClaim,
  action: WorkflowAction,
  now: Date,
  also: Change = {},
) {
  const step = workflow[action]
  if (claim.deletedAt || !allows(action, claim.status)) throw await overtaken(tx, claim.id)
  const since = step.to === claim.status ? {} : { since: now }
  await changeClaim(tx, claim, { status: step.to, ...since, ...also }, now)
}

/** No verdict stands on the sentence any more, so that nothing of it can have changed since. */
export const undisturbed = { contextBefore: null, contextAfter: null }

/** What a claim loses when its verdict no longer stands. */
export const judgment = {
  ...undisturbed,
  rating: null,
  thin: false,
  corrected: false,
  clearedAt: null,
  clearedById: null,
  clearedReason: null,
}

/** Takes the standing verdicts off a claim; they stay on record. */
export const supersedeVerdicts = (tx: Tx, claimId: string, now: Date) =>
  tx.verdict.updateMany({ where: { claimId, supersededAt: null }, data: { supersededAt: now } })

/** Back to being checked, with the reason; whoever held it holds it still. */
export async function reopenWith(tx: Tx, claim: StoredClaim, reason: string, now: Date) {
  await moveClaim(tx, claim, 'reopen', now, { ...judgment, reopenedFor: reason })
  await supersedeVerdicts(tx, claim.id, now)
}
