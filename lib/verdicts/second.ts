import { wasShown } from '@/lib/auth/blind'
import type { Actor } from '@/lib/auth/permissions'
import { getClaim, type LoadedClaim } from '@/lib/claims/load'
import { findRating, isRight } from '@/lib/claims/scales/registry'
import { tally } from '@/lib/claims/tally'
import { overtaken } from '@/lib/claims/overtaken'
import { judgment, moveClaim, supersedeVerdicts } from '@/lib/claims/write'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { sql } from '@/lib/core/sql'
import { currentPolicy } from '@/lib/sources/in-force'
import { checkRating, checkRead, isThin } from './checks'
import { knewBefore } from './known-before'
import { agreeing, seconding, sendingBack } from './schema'
import { verdictRow } from './verdict-row'

/** What waits for a second person: a first verdict, or the new words of a correction; whose it is, for the permission. */
async function loadWaiting(tx: Tx, input: { claimId: string }) {
  const claim = await getClaim(tx, input.claimId)
  const verdict = await tx.verdict.findFirst({
    where: { claimId: claim.id, supersededAt: null, role: 'first' },
    orderBy: { createdAt: 'desc' },
  })
  if (verdict) return { claim, verdict, authorId: verdict.authorId }
  const fix = await findCorrection(tx, claim)
  if (fix)
    return { claim, verdict: null, authorId: fix.decidedById ?? '', proposerId: fix.proposedById }
  throw await overtaken(tx, claim.id)
}

const findCorrection = (tx: Tx, { id: claimId, status, corrected }: LoadedClaim) =>
  corrected && status === 'awaitingSecond'
    ? tx.fix.findFirst({ where: { claimId, state: 'accepted' }, orderBy: { decidedAt: 'desc' } })
    : null

type Waiting = Awaited<ReturnType<typeof loadWaiting>>
type First = Waiting & { verdict: NonNullable<Waiting['verdict']> }
type By = { tx: Tx; actor: Actor; now: Date }

/** One answer to a verdict: guarded, so that of two people only one gives it. */
async function answer(
  { tx, actor, now }: By,
  { claim, verdict }: First,
  reply: { answer: 'agree' | 'differ' | 'sendBack'; answerReason: string | null },
) {
  const { count } = await tx.verdict.updateMany({
    where: { id: verdict.id, answer: null },
    data: { ...reply, answeredById: actor.id, answeredAt: now },
  })
  if (count === 0) throw await overtaken(tx, claim.id)
}

/** Only ratings that did not know of each other say how far two people agree. */
async function wasBlind(tx: Tx, verdictId: string): Promise<boolean> {
  const blind = await tx.$queryRaw<unknown[]>(
    sql`SELECT v."id" FROM "Verdict" v WHERE v."id" = ${verdictId} AND NOT ${wasShown}`,
  )
  return blind.length > 0
}

/** The second person's rating stands beside the first: as a verdict of its own, also where the two are the same. */
async function pair(
  by: By,
  first: First,
  rated: { rating: string; rationale: string; id: string },
) {
  const { claim, verdict } = first
  const { id, ...own } = rated
  const same = own.rating === verdict.rating
  await moveClaim(by.tx, claim, same ? 'agree' : 'differ', by.now)
  await answer(by, first, {
    answer: same ? 'agree' : 'differ',
    answerReason: own.rationale || null,
  })
  const row = verdictRow(claim, own, {
    id,
    authorId: by.actor.id,
    createdAt: by.now,
    role: 'second',
  })
  await by.tx.verdict.create({ data: row })
  const knew = await knewBefore(by.tx, verdict, by.actor.id)
  if (!knew && (await wasBlind(by.tx, verdict.id)))
    await tally(by.tx, claim.articleId, [], [['agreement', `${verdict.rating}/${own.rating}`]])
  const type = same ? 'verdict.agreed' : 'verdict.differed'
  const ids = { verdictId: verdict.id, secondId: row.id }
  const data = { ...ids, rating: row.rating, ...(knew && ({ knew } as const)) }
  return { type, articleId: claim.articleId, claimId: claim.id, data } as const
}

/**
 * One look at the new words of a correction: found right, they are settled; else the claim is checked again, for that
 * reason. What was found in the old words stays on record, and no pair is counted.
 */
async function look(
  by: By,
  claim: LoadedClaim,
  rated: { rating: string; rationale: string; id: string },
) {
  const { tx, actor, now } = by
  const { id, ...own } = rated
  const right = isRight(own.rating)
  const reason =
    `The new words: ${findRating(own.rating)?.label ?? own.rating}. ${own.rationale}`.trim()
  if (right) {
    const thin = await isThin(tx, actor, claim, own.rating)
    await moveClaim(tx, claim, 'lookRight', now, { rating: own.rating, thin, reopenedFor: null })
  } else await moveClaim(tx, claim, 'lookWrong', now, { ...judgment, reopenedFor: reason })
  const row = verdictRow(claim, own, { id, authorId: actor.id, createdAt: now, role: 'look' })
  await tx.verdict.create({ data: { ...row, supersededAt: right ? null : now } })
  const data = { verdictId: row.id, rating: row.rating, right }
  return { type: 'verdict.looked', articleId: claim.articleId, claimId: claim.id, data } as const
}

const isFirst = (waiting: Waiting): waiting is First => waiting.verdict !== null

/** A rating of one's own, given once: the same as the first settles the claim, another makes a dispute. */
export const secondVerdict = command({
  action: 'verdict.second',
  input: seconding,
  load: loadWaiting,
  run: async ({ tx, actor, input, subject, now, newId }) => {
    checkRating(subject.claim, input.rating)
    await checkRead(tx, subject.claim, input)
    const own = { rating: input.rating, rationale: input.rationale, id: newId() }
    const by = { tx, actor, now }
    return isFirst(subject) ? pair(by, subject, own) : look(by, subject.claim, own)
  },
})

/** Only where the policy shows the first verdict to the second person; else nobody can agree with what they do not see. */
export const agreeWithVerdict = command({
  action: 'verdict.second',
  input: agreeing,
  load: loadWaiting,
  run: async ({ tx, actor, input, subject, now, newId }) => {
    await checkRead(tx, subject.claim, input)
    if (!isFirst(subject) || (await currentPolicy(tx)).policy.blindSecond)
      throw new Refused([
        {
          path: 'rating',
          message: 'Choose a verdict of your own. The first is shown once yours is in.',
        },
      ])
    const { rating } = subject.verdict
    return pair({ tx, actor, now }, subject, { rating, rationale: '', id: newId() })
  },
})

export const sendBackVerdict = command({
  action: 'verdict.second',
  input: sendingBack,
  load: loadWaiting,
  run: async ({ tx, actor, input, subject, now }) => {
    const { claim } = subject
    await checkRead(tx, claim, input)
    await moveClaim(tx, claim, 'sendBack', now, {
      ...judgment,
      reopenedFor: `Sent back: ${input.reason}`,
    })
    const sentBack = { answer: 'sendBack', answerReason: input.reason } as const
    if (isFirst(subject)) await answer({ tx, actor, now }, subject, sentBack)
    await supersedeVerdicts(tx, claim.id, now)
    const data = { verdictId: subject.verdict?.id ?? null, reason: input.reason }
    return {
      type: 'verdict.sentBack',
      articleId: claim.articleId,
      claimId: claim.id,
      data,
    } as const
  },
})
