import { getClaim, loadClaim } from '@/lib/claims/load'
import { reopenClaims } from '@/lib/claims/write-many'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { editOf } from '@/lib/history/changes'
import { lockArticlesUsing } from '@/lib/history/void-sign-offs'
import type { Actor } from '@/lib/auth/permissions'
import {
  checkEdit,
  confidentialWithdrawn,
  hideReasons,
  weighsOtherwise,
  withdrawnFor,
} from './edit'
import { findableBy } from './findable'
import { currentPolicy } from './in-force'
import { isKnown } from './known'
import {
  evidenceRemoval,
  newEvidence,
  policyShape,
  sourceEdit,
  sourceReaders,
  sourceWithdrawal,
} from './schema'
import { markThin, unmarkThin } from './thin'
import { leaningOn } from './used'

/** A source this person may know; the others are not there. */
async function getSource(tx: Tx, actor: Actor, sourceId: string) {
  if (!(await isKnown(tx, actor, sourceId))) throw new NotFound('This source')
  return tx.source.findUniqueOrThrow({ where: { id: sourceId } })
}
const loadSource = (tx: Tx, input: { sourceId: string }, actor: Actor) =>
  getSource(tx, actor, input.sourceId)

/** As `loadSource`, with every article it is used in taken: their sign-offs end with the change. */
async function loadForChange(tx: Tx, input: { sourceId: string }, actor: Actor) {
  await lockArticlesUsing(tx, input.sourceId)
  return loadSource(tx, input, actor)
}

export const addEvidence = command({
  action: 'evidence.add',
  input: newEvidence,
  load: loadClaim,
  run: async ({ tx, actor, input, subject: claim, now, newId }) => {
    if (claim.status === 'cut') throw new Conflict(`C${claim.number} was cut from the text.`)
    let sourceId = input.sourceId
    if (sourceId) {
      const source = await getSource(tx, actor, sourceId)
      if (source.withdrawnAt)
        throw new Refused([
          {
            path: 'sourceId',
            message: 'This source was withdrawn and can no longer be leaned on.',
          },
        ])
    } else if (input.source) {
      sourceId = newId()
      const source = { ...input.source, id: sourceId, createdById: actor.id, createdAt: now }
      await tx.source.create({ data: { ...source, ...findableBy(source) } })
    }
    if (!sourceId)
      throw new Refused([
        { path: 'source', message: 'Give a new source, or choose one from the library.' },
      ])
    const { stance, locator, quote, note } = input
    const evidence = {
      id: newId(),
      claimId: claim.id,
      sourceId,
      stance,
      locator,
      quote,
      note,
      consultedAt: now,
      addedById: actor.id,
      createdAt: now,
    }
    await tx.evidence.create({ data: evidence })
    await unmarkThin(tx, actor, claim, now)
    const data = { evidenceId: evidence.id, sourceId, stance }
    return { type: 'evidence.added', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})

export const removeEvidence = command({
  action: 'evidence.remove',
  input: evidenceRemoval,
  load: async (tx, input, actor) => {
    const evidence = await tx.evidence.findUnique({ where: { id: input.evidenceId } })
    if (!evidence || evidence.removedAt || !(await isKnown(tx, actor, evidence.sourceId)))
      throw new NotFound('This evidence')
    return { evidence, claim: await getClaim(tx, evidence.claimId) }
  },
  run: async ({ tx, input, subject: { evidence, claim }, now }) => {
    if (claim.status !== 'open' && claim.status !== 'inReview') {
      throw new Conflict(`A verdict on C${claim.number} leans on this. Reopen the claim first.`)
    }
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

export const editSource = command({
  action: 'source.edit',
  input: sourceEdit,
  load: loadForChange,
  run: async ({ tx, actor, input, subject: source, now }) => {
    const { sourceId, ...facts } = input
    await checkEdit(tx, actor, source, facts)
    await tx.source.update({
      where: { id: sourceId },
      data: { ...facts, ...findableBy({ ...source, ...facts }) },
    })
    if (facts.confidential && !source.confidential) await hideReasons(tx, source)
    if (weighsOtherwise(source, facts))
      await markThin(tx, (await currentPolicy(tx)).policy, now, sourceId)
    const { fields, changes } = editOf(source, facts)
    const data = source.confidential || facts.confidential ? { fields } : { fields, changes }
    return { type: 'source.edited', data: { sourceId, ...data } } as const
  },
})

/** Reopens every claim, in every article, whose standing verdict leans on the source. */
export const withdrawSource = command({
  action: 'source.withdraw',
  input: sourceWithdrawal,
  load: loadForChange,
  run: async ({ tx, actor, input, subject: source, now }) => {
    const { count } = await tx.source.updateMany({
      where: { id: source.id, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnReason: input.reason, withdrawnById: actor.id },
    })
    if (count === 0) throw new Conflict('This source is withdrawn already.')
    const reason = source.confidential ? confidentialWithdrawn : withdrawnFor(input.reason)
    const claims = await leaningOn(tx, source.id)
    await reopenClaims(
      tx,
      claims.map((claim) => ({ claim, reason })),
      now,
    )
    const events = claims.map(
      ({ id: claimId, articleId }) =>
        ({ type: 'claim.reopened', articleId, claimId, data: { reason } }) as const,
    )
    const reopened = claims.map(({ id }) => id)
    const withdrawn = {
      type: 'source.withdrawn',
      data: { sourceId: source.id, reason: source.confidential ? '' : input.reason, reopened },
    } as const
    return [withdrawn, ...events] as const
  },
})

export const setReaders = command({
  action: 'source.nameReaders',
  input: sourceReaders,
  load: loadSource,
  run: async ({ tx, input, subject: source }) => {
    const userIds = [...new Set(input.userIds)]
    const known = await tx.user.count({ where: { id: { in: userIds }, deactivatedAt: null } })
    if (known !== userIds.length) throw new NotFound('One of these people')
    const named = await tx.sourceReader.findMany({
      where: { sourceId: source.id },
      orderBy: { userId: 'asc' },
    })
    const before = named.map(({ userId }) => userId)
    await tx.sourceReader.deleteMany({ where: { sourceId: source.id } })
    await tx.sourceReader.createMany({
      data: userIds.map((userId) => ({ sourceId: source.id, userId })),
    })
    return { type: 'source.readersNamed', data: { sourceId: source.id, userIds, before } } as const
  },
})

/** A new version of the policy; verdicts it no longer bears are marked thinly sourced. */
export const setPolicy = command({
  action: 'policy.set',
  input: policyShape,
  load: (tx) => currentPolicy(tx),
  run: async ({ tx, actor, input, subject: current, now }) => {
    const version = current.version + 1
    await tx.policy.create({
      data: { version, data: JSON.stringify(input), createdById: actor.id, createdAt: now },
    })
    await markThin(tx, input, now)
    return { type: 'policy.set', data: { version, before: current.policy, after: input } } as const
  },
})
