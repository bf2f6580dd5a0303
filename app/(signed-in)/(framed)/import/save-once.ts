import { headed } from '@/lib/intake/headed'
import { keepDocument } from '@/lib/intake/keep-document'
import { importArticle } from '@/lib/intake/import-article'
import { findJustSaved } from '@/lib/intake/just-saved'
import type { Viewer } from '@/lib/auth/identify'
import { sha256 } from '@/lib/core/digest'
import { articleIn } from '@/lib/web/article-form'
import { fileOf, textOf } from '@/lib/web/read-form'
import type { Sent } from './import-state'

/** Imports that are being saved in this process: a second click on the button joins the first. */
const saving = new Map<string, Promise<string>>()

/** Saves the article and gives its id; sent twice, it is there once. */
export async function saveOnce(viewer: Viewer, form: FormData, preview: Sent, now: Date) {
  const title = textOf(form, 'title').trim()
  const sent = headed(preview, title)
  const sha = sha256(sent.text)
  const key = `${viewer.id} ${sha} ${title}`
  const before = saving.get(key)
  if (before) return before
  // taken before anything is waited for, so that two presses at one moment meet here
  const work = findJustSaved(viewer, { sha256: sha, title }, now).then(
    (saved) => saved ?? save(viewer, form, sent, now),
  )
  saving.set(key, work)
  return work.finally(() => saving.delete(key))
}

async function save(viewer: Viewer, form: FormData, { url, ...sent }: Sent, now: Date) {
  const file = await fileOf(form, 'file')
  const article = {
    ...sent,
    ...articleIn(form, viewer.timeZone),
    title: textOf(form, 'title'),
    language: textOf(form, 'language') || 'en',
    sourceUrl: url,
    document: file && (await keepDocument({ file })),
  }
  const { articleId } = await importArticle(viewer, article, now)
  return articleId
}
