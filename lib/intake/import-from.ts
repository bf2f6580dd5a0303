import type { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import type { Brought, Incoming, Progress } from './bring'
import { bringFor } from './bring-for'
import { importArticle } from './import-article'
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

/** Brings in a page or a file, which tells of itself what is not given. Throws as `bringFor` and `importArticle` do. */
export async function importFrom(
  actor: Actor,
  incoming: Incoming,
  given: Given,
  { told, putBack, ...ways }: Ways = {},
) {
  const brought = await bringFor(actor, importArticle.action, incoming, {
    language: given.language,
    extract: given.extract !== false && !given.claims,
    putBack,
    ...ways,
  })
  told?.(brought)
  const { text, title, byline, url: sourceUrl, remarks } = brought
  const facts = { title: title ?? 'Untitled', byline, sourceUrl, remarks, ...given }
  return importArticle(actor, { ...facts, text, brought })
}
