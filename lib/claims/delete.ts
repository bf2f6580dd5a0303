import { type Actor, may } from '@/lib/auth/permissions'
import { command } from '@/lib/command'
import { Forbidden, Refused } from '@/lib/core/errors'
import { countCoverage } from './count-coverage'
import { isJudgedClaim } from './judged'
import { loadClaim, type LoadedClaim } from './load'
import { claimDeletion } from './schema'
import { changeClaim } from './write'

export const deleteClaim = command({
  action: 'claim.delete',
  input: claimDeletion,
  beside: { name: 'deleteClaim', of: ({ claimId }) => ({ whole: 'claim', id: claimId }) },
  load: loadClaim,
  run: async ({ tx, actor, input, subject: claim, now }) => {
    if (await isJudgedClaim(tx, claim.id)) checkDeletion(actor, claim, input.reason)
    const { reason = 'Deleted through the API' } = input
    await changeClaim(tx, claim, { deletedAt: now, deletedReason: reason, assigneeId: null }, now)
    await countCoverage(tx, claim.articleId, claim.revision.id)
    const data = { number: claim.number, reason }
    return { type: 'claim.deleted', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})

/** What was judged is on record: one person can't take it away, nor anybody without a word. */
function checkDeletion(actor: Actor, { number }: LoadedClaim, reason: string | undefined) {
  if (!may(actor, 'claim.deleteJudged'))
    throw new Forbidden(`C${number} was judged already, so only an editor deletes it.`)
  if (reason === undefined)
    throw new Refused([
      { path: 'reason', message: `C${number} was judged already. Say why it is to be deleted.` },
    ])
}
