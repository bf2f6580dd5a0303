import { isWithheldRemark } from '@/lib/auth/blind'
import { sql } from '@/lib/core/sql'
import { findBlind } from '@/lib/claims/blind'
import { ownChanges } from '@/lib/history/own-changes'
import { evidenceNames } from '@/lib/history/wording'
import type { Actor } from '@/lib/auth/permissions'
import { getClaim, loadClaim } from '@/lib/claims/load'
import { checkRoomToEdit } from '@/lib/claims/room'
import type { StoredClaim } from '@/lib/claims/write'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { editOf } from '@/lib/history/changes'
import { attach, sourceOf } from './attach'
import { isKnown } from './known'
import { lookAgain } from './snapshots/passages'
import { evidenceEdit, evidenceRemoval, newEvidence } from './schema'

export const addEvidence = command({
  action: 'evidence.add',
  input: newEvidence,
  load: loadClaim,
  run: async ({ input, subject: claim, ...by }) => {
    const sourceId = await sourceOf(by, input)
    return attach(by, claim, { ...input, sourceId })
  },
})

/** Evidence that stands, on a source this person may know, with its claim. */
async function loadEvidence(tx: Tx, { evidenceId: id }: { evidenceId: string }, actor: Actor) {
  const stored = await tx.evidence.findUnique({ where: { id } })
  if (!stored || stored.removedAt || !(await isKnown(tx, actor, stored.sourceId)))
    throw new NotFound('This evidence')
  const claim = await getClaim(tx, stored.claimId)
  // the claim waits for colleagues who change it: what they did is read after that
  const evidence = await tx.evidence.findUniqueOrThrow({
    where: { id },
    include: { source: { select: { confidential: true } } },
  })
  return { evidence, claim }
}

function checkNotLeanedOn({ status, number }: StoredClaim) {
  if (status !== 'open' && status !== 'inReview')
    throw new Conflict(`A verdict on C${number} leans on this. Reopen the claim first.`)
}

type Stored = { id: string; claimId: string; stance: string; note: string | null }
type ReadBy<E extends Stored> = Omit<E, 'stance'> & { stance: string | null }

/** A use as this person reads it: without what is withheld from them, so that no refusal tells it either. */
async function asReadBy<E extends Stored>(tx: Tx, actor: Actor, evidence: E): Promise<ReadBy<E>> {
  const blind = (await findBlind(actor, [evidence.claimId], tx)).get(evidence.claimId)
  if (!blind) return evidence
  const hidden = await tx.$queryRaw<unknown[]>(sql`
    SELECT u."id" FROM "Evidence" u JOIN "Claim" c ON c."id" = u."claimId"
    WHERE u."id" = ${evidence.id} AND ${isWithheldRemark(actor, 'u')}`)
  return {
    ...evidence,
    ...(blind.stance && { stance: null }),
    ...(hidden.length > 0 && { note: null }),
  }
}

/** Who may not read a stance or a remark does not write over it. */
function checkKnown(
  stands: Stored,
  read: ReadBy<Stored>,
  said: { stance?: unknown; note?: unknown },
) {
  if (said.stance !== undefined && stands.stance !== read.stance)
    throw new Conflict(
      'What this source was found to say you see once your own verdict is recorded. Leave it as it is.',
    )
  if (said.note !== undefined && stands.note !== read.note)
    throw new Conflict(
      'A colleague’s remark stands here, which you see once your own verdict is recorded. Write a note instead.',
    )
}

/** Says otherwise what a source does for a claim, or where in it. */
export const editEvidence = command({
  action: 'evidence.edit',
  input: evidenceEdit,
  load: loadEvidence,
  run: async ({ tx, actor, input, now, subject: { evidence, claim } }) => {
    checkNotLeanedOn(claim)
    const { evidenceId, shown, ...sent } = input
    const read = await asReadBy(tx, actor, evidence)
    const said = ownChanges(read, sent, shown, evidenceNames)
    checkKnown(evidence, read, said)
    const edit = { by: evidence.addedById, from: evidence, to: said }
    await checkRoomToEdit(tx, actor, claim, 'evidence', edit)
    const { count } = await tx.evidence.updateMany({
      where: { id: evidenceId, removedAt: null },
      data: said,
    })
    if (count === 0) throw new NotFound('This evidence')
    const { sourceId, source } = evidence
    if (said.quote !== undefined) await lookAgain(tx, { ...evidence, ...said }, { actor, now })
    const { fields, changes } = editOf(evidence, said)
    return {
      type: 'evidence.edited',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { evidenceId, sourceId, fields, ...(!source.confidential && { changes }) },
    } as const
  },
})

export const removeEvidence = command({
  action: 'evidence.remove',
  input: evidenceRemoval,
  load: loadEvidence,
  run: async ({ tx, input, subject: { evidence, claim }, now }) => {
    checkNotLeanedOn(claim)
    const { count } = await tx.evidence.updateMany({
      where: { id: evidence.id, removedAt: null },
      data: { removedAt: now, removedReason: input.reason },
    })
    if (count === 0) throw new NotFound('This evidence')
    const data = { evidenceId: evidence.id, sourceId: evidence.sourceId, reason: input.reason }
    return {
      type: 'evidence.removed',
      articleId: claim.articleId,
      claimId: claim.id,
      data,
    } as const
  },
})
