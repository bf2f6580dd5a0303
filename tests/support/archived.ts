import type { Actor } from '@/lib/auth/permissions'
import { archiveArticle } from '@/lib/articles/commands'
import { db } from '@/lib/core/db'

/** Puts an article out as it stands, whatever stops it, and then into the archive. */
export async function archived(editor: Actor, articleId: string) {
  await published(articleId)
  return archiveArticle(editor, { articleId })
}

export const published = (id: string) =>
  db.article.update({ where: { id }, data: { stage: 'published', underCorrection: false } })
