import { getClaim } from '@/lib/claims/load'
import { moveClaim } from '@/lib/claims/write'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { checkRating, checkRead, checkSources, isThin } from './checks'
import { conceding, deciding } from './schema'
import { verdictRow } from './verdict-row'

/** A disputed claim with everybody who gave a verdict on it, in the order they did. */
async function loadDispute(tx: Tx, input: { claimId: string }) {
  const claim = await getClaim(tx, input.claimId)
  const verdicts = await tx.verdict.findMany({
    where: { claimId: claim.id, supersededAt: null, role: { in: ['first', 'second'] } },
    orderBy: { id: 'asc' },
    select: { id: true, authorId: true, rating: true },
  })
  return { claim, verdicts, authorIds: verdicts.map(({ authorId }) => authorId) }
}

/** One of the two gives way: the other's rating stands. Both answers stay as they were given, and so does their count. */
export const concede = command({
  action: 'verdict.concede',
  input: conceding,
  load: loadDispute,
  run: async ({ tx, actor, input, subject: { claim, verdicts }, now }) => {
    const own = verdicts.find(({ authorId }) => authorId === actor.id)
    const stands = verdicts.find(({ authorId }) => authorId !== actor.id)
    if (!own || !stands) throw new Conflict(`C${claim.number} is not disputed.`)
    await checkRead(tx, claim, input)
    const thin = await isThin(tx, actor, claim, stands.rating)
    await moveClaim(tx, claim, 'concede', now, { rating: stands.rating, thin })
    await tx.verdict.update({
      where: { id: own.id },
      data: { concededAt: now, concededReason: input.reason },
    })
    const data = {
      verdictId: own.id,
      standsId: stands.id,
      rating: stands.rating,
      reason: input.reason,
    }
    return {
      type: 'verdict.conceded',
      articleId: claim.articleId,
      claimId: claim.id,
      data,
    } as const
  },
})

export const adjudicate = command({
  action: 'verdict.adjudicate',
  input: deciding,
  load: loadDispute,
  run: async ({ tx, actor, input, subject: { claim }, now, newId }) => {
    checkRating(claim, input.rating)
    await checkRead(tx, claim, input)
    const override = await checkSources(tx, actor, claim, input.rating, input.override)
    await moveClaim(tx, claim, 'adjudicate', now, { rating: input.rating, thin: false })
    const verdict = verdictRow(
      claim,
      { ...input, override },
      {
        id: newId(),
        authorId: actor.id,
        createdAt: now,
        role: 'adjudication',
      },
    )
    await tx.verdict.create({ data: verdict })
    const data = { verdictId: verdict.id, rating: input.rating }
    return {
      type: 'verdict.adjudicated',
      articleId: claim.articleId,
      claimId: claim.id,
      data,
    } as const
  },
})
