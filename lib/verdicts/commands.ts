import { loadClaim } from '@/lib/claims/load'
import { moveClaim } from '@/lib/claims/write'
import { command } from '@/lib/command'
import { checkRating, checkRead, checkSources } from './checks'
import { Refused } from '@/lib/core/errors'
import { newVerdict, why } from './schema'
import { verdictRow } from './verdict-row'

export const submitVerdict = command({
  action: 'verdict.submit',
  input: newVerdict,
  load: loadClaim,
  run: async ({ tx, actor, input, subject: claim, now, newId }) => {
    checkRating(claim, input.rating)
    await checkRead(tx, claim, input)
    const override = await checkSources(tx, actor, claim, input.rating, input.override)
    if (override && !input.rationale) throw new Refused([{ path: 'rationale', message: why }])
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
    const verdict = verdictRow(
      claim,
      { ...input, override },
      {
        id: newId(),
        authorId: actor.id,
        createdAt: now,
        role: 'first',
      },
    )
    await tx.verdict.create({ data: verdict })
    const data = { verdictId: verdict.id, rating: input.rating, override }
    return {
      type: 'verdict.submitted',
      articleId: claim.articleId,
      claimId: claim.id,
      data,
    } as const
  },
})
