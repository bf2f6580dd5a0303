import { db } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { anchorsIn } from './anchors'

const include = {
  currentRevision: { include: { sentences: { orderBy: { index: 'asc' } } } },
} as const

/** The present draft of an article that may still be changed, with its claims. */
export async function findDraft(articleId: string) {
  const article = await db.article.findUnique({ where: { id: articleId }, include })
  if (!article?.currentRevision) throw new NotFound('This article')
  if (article.stage === 'archived')
    throw new Conflict('This article is archived and can no longer be changed.')
  const anchors = await anchorsIn(article.currentRevision.id)
  return { article, draft: article.currentRevision, anchors }
}
