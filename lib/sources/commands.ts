import { ownChanges } from '@/lib/history/own-changes'
import type { Actor } from '@/lib/auth/permissions'
import { reopenClaims } from '@/lib/claims/write-many'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { editOf } from '@/lib/history/changes'
import { lockArticlesUsing } from '@/lib/history/void-sign-offs'
import { canonicalAddress } from './address'
import {
  checkEdit,
  confidentialWithdrawn,
  hideReasons,
  weighsOtherwise,
  withdrawnFor,
} from './edit'
import { findableBy } from './findable'
import { currentPolicy } from './in-force'
import { loadSource } from './load'
import { newPolicy, sourceEdit, sourceReaders, sourceWithdrawal } from './schema'
import { askWhenAdded } from './snapshots/ask'
import { markThin } from './thin'
import { leaningOn } from './used'

/** As `loadSource`, with every article it is used in taken: their sign-offs end with the change. */
async function loadForChange(tx: Tx, input: { sourceId: string }, actor: Actor) {
  await lockArticlesUsing(tx, input.sourceId)
  return loadSource(tx, input, actor)
}

/** Another page than before. */
const isElsewhere = (source: { url: string | null }, { url }: { url?: string | null }) =>
  Boolean(url) && canonicalAddress(url ?? '') !== canonicalAddress(source.url ?? '')

export const editSource = command({
  action: 'source.edit',
  input: sourceEdit,
  beside: { name: 'editSource', of: ({ sourceId }) => ({ whole: 'source', id: sourceId }) },
  load: loadForChange,
  run: async ({ tx, actor, input, subject: source, now, newId }) => {
    const { sourceId, shown, ...sent } = input
    const facts = ownChanges(source, sent, shown)
    await checkEdit(tx, actor, source, facts)
    await tx.source.update({
      where: { id: sourceId },
      data: { ...facts, ...findableBy({ ...source, ...facts }) },
    })
    if (facts.confidential && !source.confidential) await hideReasons(tx, source)
    if (isElsewhere(source, facts))
      await askWhenAdded(tx, { ...source, ...facts }, { actor, now, newId })
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
  beside: { name: 'withdrawSource', of: ({ sourceId }) => ({ whole: 'source', id: sourceId }) },
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

const otherInForce = (version: number) =>
  new Conflict(
    version === 0
      ? 'The policy in force is the one Galley comes with. Nothing is changed.'
      : `Version ${version} of the policy is in force by now. Nothing is changed. Look at it, then send yours with its version.`,
  )

/** A new version of the policy; verdicts it no longer bears are marked thinly sourced. */
export const setPolicy = command({
  action: 'policy.set',
  input: newPolicy,
  beside: { name: 'setPolicy', of: () => ({ whole: 'judged', id: '' }) },
  load: (tx) => currentPolicy(tx),
  run: async ({ tx, actor, input, subject: current, now }) => {
    const { version: from, ...policy } = input
    if (from !== undefined && from !== current.version) throw otherInForce(current.version)
    const version = current.version + 1
    await tx.policy.create({
      data: { version, data: JSON.stringify(policy), createdById: actor.id, createdAt: now },
    })
    await markThin(tx, policy, now)
    return { type: 'policy.set', data: { version, before: current.policy, after: policy } } as const
  },
})
