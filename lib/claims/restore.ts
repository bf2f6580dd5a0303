import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { BasisFinder, type Lacked } from '@/lib/extraction/basis'
import { quoteAt } from '@/lib/text/anchoring'
import { findWordsOf } from '@/lib/text/found-again'
import { countCoverage } from './count-coverage'
import { findBasis } from './find-basis'
import { lackedBy } from './lacked'
import { getAnchor, loadClaim, type LoadedClaim } from './load'
import { claimRef } from './schema'
import { moveClaim } from './write'

/** Takes a claim up again that was cut, on its words; refused while they do not stand in the text. */
export const restoreClaim = command({
  action: 'claim.restore',
  input: claimRef,
  beside: {
    name: 'restoreClaim',
    of: ({ claimId }) => ({ whole: 'claim', id: claimId, places: true }),
  },
  load: loadClaim,
  run: async ({ tx, subject: claim, now }) => {
    const reopenedFor = 'It was cut from the text, and is taken up again.'
    const stale = await putBack(tx, claim)
    const freed = { assigneeId: null, rating: null, reopenedFor }
    await moveClaim(tx, claim, 'restore', now, { ...freed, ...staleFields(stale) })
    await countCoverage(tx, claim.articleId, claim.revision.id)
    const common = { articleId: claim.articleId, claimId: claim.id }
    const restored = { type: 'claim.restored', ...common, data: {} } as const
    const told = stale?.statement ?? stale?.claimant
    return told && stale ? [restored, { type: 'claim.stale', ...common, data: stale }] : restored
  },
})

const staleFields = (stale: Lacked | null) =>
  stale ? { staleStatement: stale.statement, staleClaimant: stale.claimant } : {}

/** On its words in the present draft; what it says and the text around them does not. null = it stood there already. */
async function putBack(tx: Tx, claim: LoadedClaim): Promise<Lacked | null> {
  const anchor = await getAnchor(tx, claim)
  if (anchor.state !== 'gone') return null
  const { text, article } = await tx.revision.findUniqueOrThrow({
    where: { id: claim.revision.id },
    select: { text: true, article: { select: { language: true } } },
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
  return lackedBy(new BasisFinder(text, article.language), { ...claim, ...anchor }, place)
}
