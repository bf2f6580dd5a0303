import { headed } from '@/lib/intake/headed'
import { importArticle } from '@/lib/intake/import-article'
import { depths } from '@/lib/articles/schema'
import type { Viewer } from '@/lib/auth/identify'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { sha256 } from '@/lib/core/digest'
import { choiceOf, momentOf, textOf } from '@/lib/web/read-form'
import type { Sent } from './import-state'

/** Imports that are being saved in this process: a second click on the button joins the first. */
const saving = new Map<string, Promise<string>>()

/** How long the same text from the same person is taken for a repeated click. */
const moments = 30_000

/** Saves the article and gives its id; sent twice, it is there once. */
export async function saveOnce(viewer: Viewer, form: FormData, preview: Sent, now: Date) {
  const title = textOf(form, 'title').trim()
  const sent = headed(preview, title)
  const sha = sha256(sent.text)
  const key = `${viewer.id} ${sha} ${title}`
  const before = saving.get(key)
  if (before) return before
  // taken before anything is waited for, so that two presses at one moment meet here
  const work = findSaved(viewer, sha, title, now).then(
    (saved) => saved ?? save(viewer, form, sent, now),
  )
  saving.set(key, work)
  return work.finally(() => saving.delete(key))
}

async function save(viewer: Viewer, form: FormData, { url, ...sent }: Sent, now: Date) {
  const article = {
    ...sent,
    title: textOf(form, 'title'),
    byline: textOf(form, 'byline'),
    desk: textOf(form, 'desk'),
    deadline: momentOf(form, 'deadline', viewer.timeZone),
    depth: choiceOf(form, 'depth', depths),
    language: textOf(form, 'language') || 'en',
    sourceUrl: url,
  }
  const { articleId } = await importArticle(viewer, article, now)
  return articleId
}

async function findSaved(
  actor: Actor,
  sha: string,
  title: string,
  now: Date,
): Promise<string | null> {
  const article = await db.article.findFirst({
    where: {
      createdAt: { gt: new Date(now.getTime() - moments) },
      createdById: actor.id,
      title,
      revisions: { some: { number: 1, sha256: sha } },
    },
    select: { id: true },
  })
  return article?.id ?? null
}
