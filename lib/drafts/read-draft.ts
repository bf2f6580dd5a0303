import type { Actor } from '@/lib/auth/permissions'
import type { Incoming } from '@/lib/intake/bring'
import { bringFor } from '@/lib/intake/bring-for'
import { getArticleFrame } from '@/lib/articles/queries'

/**
 * The text of a new draft from a paste, a file or a web page, and what its lines are. Throws as `bringFor` does.
 */
export async function readDraft(
  actor: Actor,
  articleId: string,
  incoming: Incoming,
  signal?: AbortSignal,
) {
  const { language } = await getArticleFrame(actor, articleId)
  const wishes = { language, extract: false, signal }
  const { text, blocks } = await bringFor(actor, 'article.revise', incoming, wishes)
  return { text, blocks }
}
