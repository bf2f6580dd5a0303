import { getClaim, loadClaim, type LoadedClaim } from '@/lib/claims/load'
import { tally } from '@/lib/claims/tally'
import { moveClaim, supersedeVerdicts } from '@/lib/claims/write'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, Refused } from '@/lib/core/errors'
import { checkRating, checkRevision, checkSources } from './checks'
import { differing, newVerdict, seconding, sendingBack } from './schema'

const verdictRow = (
  claim: LoadedClaim,
  { rating, rationale, override }: { rating: string; rationale: string; override?: string | undefined },
  by: { id: string; authorId: string; createdAt: Date; role: 'first' | 'second' | 'adjudication' },
) => ({
  ...by,
  claimId: claim.id,
  articleId: claim.articleId,
  revision: claim.revision.number,
  scale: claim.article.scale,
  rating,
  rationale,
  override: override ?? null,
})

export const submitVerdict = command({
  action: 'verdict.submit',
  input: newVerdict,
  load: loadClaim,
  run: async ({ tx, actor, input, subject: claim, now, newId }) => {
    checkRating(claim, input.rating)
    await checkRevision(tx, claim, input.revision)
    await checkSources(tx, actor, claim, input.rating, input.override)
    const also = {
      rating: input.rating,
      thin: false,
      corrected: false,
      reopenedFor: null,
      assigneeId: actor.id,
      clearedAt: null,
      clearedById: null,
      clearedReason: null,
    }
    await moveClaim(tx, claim, 'submitVerdict', now, also)
    const verdict = verdictRow(claim, input, {
      id: newId(),
      authorId: actor.id,
      createdAt: now,
      role: 'first',
    })
    await tx.verdict.create({ data: verdict })
    const data = { verdictId: verdict.id, rating: input.rating, override: input.override ?? null }
    return { type: 'verdict.submitted', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})

/** The standing first verdict of a claim, with its author for the permission. */
async function loadFirst(tx: Tx, input: { claimId: string }) {
  const claim = await getClaim(tx, input.claimId)
  const verdict = await tx.verdict.findFirst({
    where: { claimId: claim.id, supersededAt: null, role: 'first' },
    orderBy: { createdAt: 'desc' },
  })
  if (!verdict)
    throw new Conflict(
      `C${claim.number} has no verdict to answer. It may have been sent back or reopened; look again.`,
    )
  return { claim, verdict, authorId: verdict.authorId }
}

/** One answer to a verdict: guarded, so that of two people only one gives it. */
async function answer(
  tx: Tx,
  { claim, verdict }: Awaited<ReturnType<typeof loadFirst>>,
  given: {
    answer: 'agree' | 'differ' | 'sendBack'
    answerReason: string | null
    answeredById: string
    answeredAt: Date
  },
) {
  const { count } = await tx.verdict.updateMany({ where: { id: verdict.id, answer: null }, data: given })
  if (count === 0)
    throw new Conflict(
      `Someone answered the verdict on C${claim.number} a moment ago. What you wrote is kept.`,
    )
}

export const agreeWithVerdict = command({
  action: 'verdict.second',
  input: seconding,
  load: loadFirst,
  run: async ({ tx, actor, subject, now }) => {
    const { claim, verdict } = subject
    await moveClaim(tx, claim, 'agree', now)
    await answer(tx, subject, {
      answer: 'agree',
      answerReason: null,
      answeredById: actor.id,
      answeredAt: now,
    })
    await tally(tx, claim.articleId, [], [['agreement', `${verdict.rating}/${verdict.rating}`]])
    const data = { verdictId: verdict.id, rating: verdict.rating }
    return { type: 'verdict.agreed', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})

export const differFromVerdict = command({
  action: 'verdict.second',
  input: differing,
  load: loadFirst,
  run: async ({ tx, actor, input, subject, now, newId }) => {
    const { claim, verdict } = subject
    checkRating(claim, input.rating)
    if (input.rating === verdict.rating) {
      throw new Refused([
        {
          path: 'rating',
          message: 'That is the verdict of the first person. Agree with it, or choose another.',
        },
      ])
    }
    await moveClaim(tx, claim, 'differ', now)
    await answer(tx, subject, {
      answer: 'differ',
      answerReason: input.rationale,
      answeredById: actor.id,
      answeredAt: now,
    })
    const second = verdictRow(claim, input, {
      id: newId(),
      authorId: actor.id,
      createdAt: now,
      role: 'second',
    })
    await tx.verdict.create({ data: second })
    await tally(tx, claim.articleId, [], [['agreement', `${verdict.rating}/${input.rating}`]])
    const data = { verdictId: verdict.id, secondId: second.id, rating: input.rating }
    return { type: 'verdict.differed', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})

export const sendBackVerdict = command({
  action: 'verdict.second',
  input: sendingBack,
  load: loadFirst,
  run: async ({ tx, actor, input, subject, now }) => {
    const { claim, verdict } = subject
    await moveClaim(tx, claim, 'sendBack', now, {
      rating: null,
      thin: false,
      reopenedFor: `Sent back: ${input.reason}`,
    })
    await answer(tx, subject, {
      answer: 'sendBack',
      answerReason: input.reason,
      answeredById: actor.id,
      answeredAt: now,
    })
    await supersedeVerdicts(tx, claim.id, now)
    const data = { verdictId: verdict.id, reason: input.reason }
    return { type: 'verdict.sentBack', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})

/** A disputed claim with everybody who gave a verdict on it. */
async function loadDispute(tx: Tx, input: { claimId: string }) {
  const claim = await getClaim(tx, input.claimId)
  const verdicts = await tx.verdict.findMany({
    where: { claimId: claim.id, supersededAt: null },
    select: { authorId: true },
  })
  return { claim, authorIds: verdicts.map(({ authorId }) => authorId) }
}

export const adjudicate = command({
  action: 'verdict.adjudicate',
  input: differing,
  load: loadDispute,
  run: async ({ tx, actor, input, subject: { claim }, now, newId }) => {
    checkRating(claim, input.rating)
    await moveClaim(tx, claim, 'adjudicate', now, { rating: input.rating, thin: false })
    const verdict = verdictRow(claim, input, {
      id: newId(),
      authorId: actor.id,
      createdAt: now,
      role: 'adjudication',
    })
    await tx.verdict.create({ data: verdict })
    const data = { verdictId: verdict.id, rating: input.rating }
    return { type: 'verdict.adjudicated', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})
