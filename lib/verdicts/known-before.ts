import type { Tx } from '@/lib/core/db'
import type { Verdict } from '@/lib/core/prisma-sqlite/client'

/**
 * Whether this person had been told an earlier rating of the same words, by anybody, when they answered this verdict: a
 * claim that is talked over and judged once more gives two ratings that no longer say how far two people agree.
 */
export async function knewBefore(tx: Tx, verdict: Verdict, personId: string): Promise<boolean> {
  const { claimId } = verdict
  const earlier = await tx.verdict.findMany({
    where: { claimId, id: { not: verdict.id }, createdAt: { lte: verdict.createdAt } },
  })
  const told = earlier.filter((one) => isTold(one, earlier, personId))
  if (told.length === 0) return false
  const wordsOf = await wordsByDraft(tx, verdict)
  const words = wordsOf.get(verdict.revision)
  return told.some(({ revision }) => wordsOf.get(revision) === words)
}

/** An answered verdict is told to all; one nobody answered to who gave one of their own after it. */
const isTold = (verdict: Verdict, earlier: readonly Verdict[], personId: string) =>
  verdict.authorId !== personId &&
  (verdict.role !== 'first' ||
    verdict.answer === 'agree' ||
    verdict.answer === 'differ' ||
    earlier.some(
      ({ authorId, createdAt }) => authorId === personId && createdAt >= verdict.createdAt,
    ))

/** The words the claim had, by number of the draft. */
async function wordsByDraft(tx: Tx, { claimId, articleId }: Verdict) {
  const anchors = await tx.anchor.findMany({
    where: { claimId, revision: { articleId } },
    select: { exact: true, revision: { select: { number: true } } },
  })
  return new Map(anchors.map(({ exact, revision }) => [revision.number, exact]))
}
