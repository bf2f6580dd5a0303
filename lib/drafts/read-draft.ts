import { type Actor, may, mayWrite } from '@/lib/auth/permissions'
import { Forbidden } from '@/lib/core/errors'
import { bring, type Incoming } from '@/lib/intake/bring'
import { getArticleFrame } from '@/lib/articles/queries'

/**
 * The text of a new draft from a paste, a file or a web page, and what its lines are. Throws as `bring` does, and
 * Forbidden before anything is read.
 */
export async function readDraft(
  actor: Actor,
  articleId: string,
  incoming: Incoming,
  signal?: AbortSignal,
) {
  if (!mayWrite(actor)) throw new Forbidden('This token may only read.')
  if (!may(actor, 'article.revise')) throw new Forbidden()
  const { language } = await getArticleFrame(actor, articleId)
  const { text, blocks } = await bring(incoming, {
    language,
    extract: false,
    personId: actor.id,
    signal,
  })
  return { text, blocks }
}
