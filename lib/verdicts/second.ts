import { getClaim } from '@/lib/claims/load'
import { tally } from '@/lib/claims/tally'
import { overtaken } from '@/lib/claims/overtaken'
import { moveClaim, supersedeVerdicts } from '@/lib/claims/write'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { currentPolicy } from '@/lib/sources/in-force'
import { checkRating } from './checks'
import { agreeing, seconding, sendingBack } from './schema'
import { verdictRow } from './verdict-row'

/** The standing first verdict of a claim, with its author for the permission. */
async function loadFirst(tx: Tx, input: { claimId: string }) {
  const claim = await getClaim(tx, input.claimId)
  const verdict = await tx.verdict.findFirst({
    where: { claimId: claim.id, supersededAt: null, role: 'first' },
    orderBy: { createdAt: 'desc' },
  })
  if (!verdict) throw await overtaken(tx, claim.id)
  return { claim, verdict, authorId: verdict.authorId }
}

type First = Awaited<ReturnType<typeof loadFirst>>
type By = { tx: Tx; actorId: string; now: Date }

/** One answer to a verdict: guarded, so that of two people only one gives it. */
async function answer(
  { tx, actorId, now }: By,
  { claim, verdict }: First,
  given: { answer: 'agree' | 'differ' | 'sendBack'; answerReason: string | null },
) {
  const { count } = await tx.verdict.updateMany({
    where: { id: verdict.id, answer: null },
    data: { ...given, answeredById: actorId, answeredAt: now },
  })
  if (count === 0) throw await overtaken(tx, claim.id)
}

/** The second person's rating stands beside the first: as a verdict of its own, also where the two are the same. */
async function pair(by: By, first: First, given: { rating: string; rationale: string; id: string }) {
  const { claim, verdict } = first
  const { id, ...own } = given
  const same = own.rating === verdict.rating
  await moveClaim(by.tx, claim, same ? 'agree' : 'differ', by.now)
  await answer(by, first, { answer: same ? 'agree' : 'differ', answerReason: own.rationale || null })
  const row = verdictRow(claim, own, { id, authorId: by.actorId, createdAt: by.now, role: 'second' })
  await by.tx.verdict.create({ data: row })
  await tally(by.tx, claim.articleId, [], [['agreement', `${verdict.rating}/${own.rating}`]])
  const type = same ? 'verdict.agreed' : 'verdict.differed'
  const data = { verdictId: verdict.id, secondId: row.id, rating: row.rating }
  return { type, articleId: claim.articleId, claimId: claim.id, data } as const
}

/** A rating of one's own, given once: the same as the first settles the claim, another makes a dispute. */
export const secondVerdict = command({
  action: 'verdict.second',
  input: seconding,
  load: loadFirst,
  run: ({ tx, actor, input, subject, now, newId }) => {
    checkRating(subject.claim, input.rating)
    return pair({ tx, actorId: actor.id, now }, subject, { ...input, id: newId() })
  },
})

/** Only where the policy shows the first verdict to the second person; else nobody can agree with what they do not see. */
export const agreeWithVerdict = command({
  action: 'verdict.second',
  input: agreeing,
  load: loadFirst,
  run: async ({ tx, actor, subject, now, newId }) => {
    if ((await currentPolicy(tx)).policy.blindSecond)
      throw new Refused([
        { path: 'rating', message: 'Choose a verdict of your own. The first is shown once yours is in.' },
      ])
    const { rating } = subject.verdict
    return pair({ tx, actorId: actor.id, now }, subject, { rating, rationale: '', id: newId() })
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
    const given = { answer: 'sendBack', answerReason: input.reason } as const
    await answer({ tx, actorId: actor.id, now }, subject, given)
    await supersedeVerdicts(tx, claim.id, now)
    const data = { verdictId: verdict.id, reason: input.reason }
    return { type: 'verdict.sentBack', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})
