import type { Tx } from '@/lib/core/db'
import { basesOf } from './basis'
import type { LoadedClaim } from './load'

/** Finds again what a claim is taken from, in the present draft: for one that says something else or has other borders. */
export async function findBasis(tx: Tx, claim: LoadedClaim, place: { start: number; end: number }) {
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: claim.revision.id },
    select: { text: true, article: { select: { language: true } } },
  })
  const { statement, claimant, about } = claim
  const telling = { ...place, statement, claimant, about, ours: !claim.statementEdited }
  const [basis = '[]'] = basesOf(revision.text, revision.article.language, [telling])
  const key = { claimId: claim.id, revisionId: claim.revision.id }
  await tx.anchor.update({ where: { claimId_revisionId: key }, data: { basis } })
}
