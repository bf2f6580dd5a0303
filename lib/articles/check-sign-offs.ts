import { db } from '@/lib/core/db'
import { digestOf, vouchedFor } from './digest'

/** Every sign-off that holds must be of what is there now. Those of versions that kept no policy are left out. */
export async function verifySignOffs(articleId: string): Promise<string[]> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    include: { currentRevision: true },
  })
  const standing = await db.signOff.findMany({ where: { articleId, voidedAt: null } })
  if (!article?.currentRevision || standing.length === 0)
    return article && isSigned(article)
      ? [`${articleId}: it counts as signed off, and no sign-off holds.`]
      : []
  const vouched = await vouchedFor(db, { ...article, currentRevision: article.currentRevision })
  return standing.flatMap(({ revision, digest, policyVersion }) => {
    if (policyVersion === null || !article.currentRevision) return []
    const signed = { ...article, currentRevision: article.currentRevision }
    const same = digestOf(signed, vouched, policyVersion) === digest
    return same && revision === article.currentRevision.number
      ? []
      : [`${articleId}: the sign-off is not of what is there now.`]
  })
}

const isSigned = ({ stage, underCorrection }: { stage: string; underCorrection: boolean }) =>
  stage === 'signedOff' || (stage === 'published' && !underCorrection)
