import type { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import type { ReadArticle, Incoming, Progress } from './bring'
import { bringFor } from './bring-for'
import { importArticle } from './import-article'
import { keepDocument } from './keep-document'
import type { Wanted } from './left-out'
import { recognitionNote } from './recognition-note'
import type { articleImport } from '@/lib/articles/schema'

type Given = Partial<Omit<z.input<typeof articleImport>, 'text'>>
type ImportOptions = {
  signal?: AbortSignal
  progress?: (progress: Progress) => void
  onRead?: (article: ReadArticle) => void
  /** which of what is left out comes in all the same */
  putBack?: Wanted | undefined
}

/** Brings in a page or a file, which tells of itself what is not given. Throws as `bringFor` and `importArticle` do. */
export async function importFrom(
  actor: Actor,
  incoming: Incoming,
  known: Given,
  { onRead, putBack, ...options }: ImportOptions = {},
) {
  const article = await bringFor(actor, importArticle.action, incoming, {
    language: known.language,
    extract: known.extract !== false && !known.claims,
    putBack,
    ...options,
  })
  onRead?.(article)
  const { text, title, byline, url: sourceUrl, remarks } = article
  const note = recognitionNote(article)
  const document = await keepDocument(incoming)
  const facts = { title: title ?? 'Untitled', byline, sourceUrl, remarks, note, ...known }
  return importArticle(actor, { ...facts, text, article, document })
}
