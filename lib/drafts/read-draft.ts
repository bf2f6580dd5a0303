import type { Actor } from '@/lib/auth/permissions'
import type { Incoming } from '@/lib/intake/bring'
import { keepDocument } from '@/lib/intake/keep-document'
import { bringFor } from '@/lib/intake/bring-for'
import { getArticleFrame } from '@/lib/articles/queries'

/**
 * The text of a new draft from a paste, a file or a web page, what its lines are, and the Word document it was read of.
 * `keeps`: that is kept, for the draft may be saved. Throws as `bringFor` does.
 */
export async function readDraft(
  actor: Actor,
  articleId: string,
  incoming: Incoming,
  signal?: AbortSignal,
  { keeps = true } = {},
) {
  const { language } = await getArticleFrame(actor, articleId)
  const wishes = { language, extract: false, signal }
  const { text, blocks } = await bringFor(actor, 'article.revise', incoming, wishes)
  return { text, blocks, document: keeps ? await keepDocument(incoming) : null }
}
