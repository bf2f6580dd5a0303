import type { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { bring, type Brought, type Incoming, type Progress } from './bring'
import { checkMayImport, importArticle } from './import-article'
import type { Wanted } from './left-out'
import type { articleImport } from '@/lib/articles/schema'

type Given = Partial<Omit<z.input<typeof articleImport>, 'text'>>
type Ways = {
  signal?: AbortSignal
  progress?: (progress: Progress) => void
  told?: (brought: Pick<Brought, 'warnings' | 'leftOut'>) => void
  /** which of what is left out comes in all the same */
  putBack?: Wanted | undefined
}

/**
 * Brings in a page or a file, which tells of itself what is not given. Throws as `bring` and `importArticle` do, and
 * Forbidden before anything is read.
 */
export async function importFrom(
  actor: Actor,
  incoming: Incoming,
  given: Given,
  { told, putBack, ...ways }: Ways = {},
) {
  checkMayImport(actor)
  const wanted = given.extract !== false && !given.claims
  const brought = await bring(incoming, {
    language: given.language,
    extract: wanted,
    personId: actor.id,
    putBack,
    ...ways,
  })
  told?.(brought)
  const { text, title, byline, url: sourceUrl, remarks } = brought
  const facts = { title: title ?? 'Untitled', byline, sourceUrl, remarks, ...given }
  return importArticle(actor, { ...facts, text }, new Date(), brought)
}
