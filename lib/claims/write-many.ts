import { inBatches } from '@/lib/core/batches'
import { Conflict } from '@/lib/core/errors'
import type { Tx } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'
import { touch } from '@/lib/history/touched'
import { blocksSignOff } from './scales/registry'
import { facetsOf, tallyAll } from './tally'
import { allows, statusName, workflow } from './workflow'
import { type Change, judgment, type StoredClaim, undisturbed } from './write'

/** Takes claims out of their text, a few statements for a thousand of them. */
export const cutClaims = (tx: Tx, claims: readonly StoredClaim[], now: Date) =>
  moveClaims(tx, claims, 'cut', { assigneeId: null, ...undisturbed }, now)

/** Back to being checked, each with its reason; whoever held one holds it still. */
export async function reopenClaims(
  tx: Tx,
  claims: readonly { claim: StoredClaim; reason: string }[],
  now: Date,
) {
  await moveClaims(
    tx,
    claims.map(({ claim }) => claim),
    'reopen',
    judgment,
    now,
  )
  await giveReasons(tx, claims)
}

/** Claims whose words came back: open again, without the verdicts they had; those stay on record. */
export async function findAgainOpen(tx: Tx, claims: readonly StoredClaim[], now: Date) {
  const reopenedFor = 'Its words are back in the text.'
  await moveClaims(tx, claims, 'restore', { ...judgment, reopenedFor }, now)
}

/** Why each claim was reopened, a thousand in one statement. */
export const giveReasons = (tx: Tx, claims: readonly { claim: StoredClaim; reason: string }[]) =>
  inBatches(claims, (part) => {
    touch(
      tx,
      part.map(({ claim }) => claim.id),
    )
    const values = part.map(({ claim, reason }) => sql`(${claim.id}, ${reason})`)
    return tx.$executeRaw(sql`
      UPDATE "Claim" SET "reopenedFor" = "given"."column2" FROM (VALUES ${join(values)}) AS "given"
      WHERE "Claim"."id" = "given"."column1"`)
  })

/** As `moveClaim` does for one, with their verdicts superseded. */
async function moveClaims(
  tx: Tx,
  claims: readonly StoredClaim[],
  action: 'cut' | 'reopen' | 'restore',
  change: Change,
  now: Date,
) {
  const { to } = workflow[action]
  for (const [status, alike] of byStatus(claims)) {
    if (!allows(action, status))
      throw new Conflict(`C${alike[0]?.number} is ${statusName(status)} now. Look again.`)
    const since = to === status ? {} : { since: now }
    await changeClaims(tx, alike, { ...change, ...since, status: to }, now)
    await inBatches(alike, (part) =>
      tx.verdict.updateMany({
        where: { claimId: { in: part.map(({ id }) => id) }, supersededAt: null },
        data: { supersededAt: now },
      }),
    )
  }
}

/**
 * As `changeClaim` does for one, for claims of however many articles: guarded by the status each was read with, and
 * counted. Throws Conflict where someone was first with any of them.
 */
export async function changeClaims(
  tx: Tx,
  claims: readonly StoredClaim[],
  change: Change,
  now: Date,
) {
  for (const [status, alike] of byStatus(claims))
    await inBatches(alike, async (part) => {
      const ids = part.map(({ id }) => id)
      const { count } = await tx.claim.updateMany({
        where: { id: { in: ids }, status, deletedAt: null },
        data: { ...change, updatedAt: now },
      })
      touch(tx, ids)
      if (count < part.length)
        throw new Conflict('One of the claims was changed meanwhile. Nothing was done; look again.')
    })
  const recounted = claims.map((claim) => ({
    articleId: claim.articleId,
    before: facetsOf(claim, blocksSignOff),
    after: facetsOf({ ...claim, ...change }, blocksSignOff),
  }))
  await tallyAll(tx, recounted)
}

const byStatus = (claims: readonly StoredClaim[]) =>
  [...new Set(claims.map(({ status }) => status))].map(
    (status) => [status, claims.filter((claim) => claim.status === status)] as const,
  )
