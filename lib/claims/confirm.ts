import { command } from '@/lib/command'
import { Conflict } from '@/lib/core/errors'
import { loadClaim } from './load'
import { claimRef, confirming } from './schema'
import { changeClaim, undisturbed } from './write'

/** A verdict is still right although other words of its sentence changed: one person says so. */
export const confirmContext = command({
  action: 'claim.stillRight',
  input: confirming,
  load: loadClaim,
  run: async ({ tx, input, subject: claim, now }) => {
    const { contextBefore, contextAfter } = claim
    if (contextBefore === null || contextAfter === null)
      throw new Conflict(
        `The sentence around C${claim.number} did not change, so there is nothing to confirm.`,
      )
    const { number: current } = claim.revision
    if (input.revision !== undefined && input.revision !== current)
      throw new Conflict(
        `Draft ${current} came in meanwhile. Read the sentence around C${claim.number} again.`,
      )
    await changeClaim(tx, claim, undisturbed, now)
    const data = { from: contextBefore, to: contextAfter }
    return {
      type: 'claim.stillRight',
      articleId: claim.articleId,
      claimId: claim.id,
      data,
    } as const
  },
})

/** A statement, or who says it, is right although the text no longer has a word of it. */
export const confirmStatement = command({
  action: 'claim.stillRight',
  input: claimRef,
  load: loadClaim,
  run: async ({ tx, subject: claim, now }) => {
    const { staleStatement: statement, staleClaimant: claimant } = claim
    if (statement === null && claimant === null)
      throw new Conflict(
        `The statement of C${claim.number} says what its words say, so there is nothing to confirm.`,
      )
    await changeClaim(tx, claim, { staleStatement: null, staleClaimant: null }, now)
    const data = { statement, claimant }
    return {
      type: 'claim.statementRight',
      articleId: claim.articleId,
      claimId: claim.id,
      data,
    } as const
  },
})
