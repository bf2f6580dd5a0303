import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { quoteAt } from '@/lib/text/anchoring'
import { findWordsOf } from '@/lib/text/found-again'
import { countCoverage } from './count-coverage'
import { findBasis } from './find-basis'
import { getAnchor, loadClaim, type LoadedClaim } from './load'
import { claimRef } from './schema'
import { moveClaim } from './write'

/** Takes a claim up again that was cut, on its words; refused while they do not stand in the text. */
export const restoreClaim = command({
  action: 'claim.restore',
  input: claimRef,
  beside: { name: 'restoreClaim', of: ({ claimId }) => ({ whole: 'claim', id: claimId }) },
  load: loadClaim,
  run: async ({ tx, subject: claim, now }) => {
    const reopenedFor = 'It was cut from the text, and is taken up again.'
    await moveClaim(tx, claim, 'restore', now, { assigneeId: null, rating: null, reopenedFor })
    await putBack(tx, claim)
    await countCoverage(tx, claim.articleId, claim.revision.id)
    return {
      type: 'claim.restored',
      articleId: claim.articleId,
      claimId: claim.id,
      data: {},
    } as const
  },
})

async function putBack(tx: Tx, claim: LoadedClaim) {
  const anchor = await getAnchor(tx, claim)
  if (anchor.state !== 'gone') return
  const { text } = await tx.revision.findUniqueOrThrow({
    where: { id: claim.revision.id },
    select: { text: true },
  })
  const place = findWordsOf(text, anchor)
  if (!place) {
    const message = `The words of C${claim.number}, “${anchor.exact}”, do not stand in draft ${claim.revision.number}. Bring in a draft that has them, and it is found again; or make a claim of the words that stand there now.`
    throw new Refused([{ message }])
  }
  const key = { claimId: claim.id, revisionId: claim.revision.id }
  const data = { state: 'moved', ...place, ...quoteAt(text, place.start, place.end) }
  await tx.anchor.update({ where: { claimId_revisionId: key }, data })
  await findBasis(tx, claim, place)
}
