import { importArticle } from '@/lib/articles/import-article'
import type { Viewer } from '@/lib/auth/identify'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import type { FoundClaim } from '@/lib/extraction/types'
import { choiceOf, momentOf, textOf } from '@/lib/web/read-form'
import { depths } from '@/lib/articles/schema'
import type { Draft } from './draft'

/** Imports that are being saved in this process: a second click on the button joins the first. */
const saving = new Map<string, Promise<string>>()

/** How long the same text from the same person is taken for a repeated click. */
const moments = 30_000

/** Saves the article and gives its id; sent twice, it is there once. */
export async function saveOnce(
  viewer: Viewer,
  form: FormData,
  draft: Draft,
  claims: readonly FoundClaim[],
  now: Date,
) {
  const title = textOf(form, 'title').trim()
  const key = `${viewer.id} ${draft.sha} ${title}`
  const before = saving.get(key)
  if (before) return before
  // taken before anything is waited for, so that two presses at one moment meet here
  const work = findSaved(viewer, draft, title, now).then(
    (saved) => saved ?? save(viewer, form, draft, claims, now),
  )
  saving.set(key, work)
  return work.finally(() => saving.delete(key))
}

async function save(viewer: Viewer, form: FormData, draft: Draft, claims: readonly FoundClaim[], now: Date) {
  const { articleId } = await importArticle(
    viewer,
    {
      text: draft.text,
      title: textOf(form, 'title'),
      byline: textOf(form, 'byline'),
      desk: textOf(form, 'desk'),
      deadline: momentOf(form, 'deadline', viewer.timeZone),
      depth: choiceOf(form, 'depth', depths),
      language: textOf(form, 'language') || 'en',
      claims: claims.map(({ start, end, statement, kind, about, claimant, checkable, priority }) => ({
        start,
        end,
        statement: statement.slice(0, 2000),
        kind,
        about,
        claimant,
        checkable,
        priority,
      })),
    },
    now,
  )
  return articleId
}

async function findSaved(actor: Actor, draft: Draft, title: string, now: Date): Promise<string | null> {
  const article = await db.article.findFirst({
    where: {
      createdAt: { gt: new Date(now.getTime() - moments) },
      createdById: actor.id,
      title,
      revisions: { some: { number: 1, sha256: draft.sha } },
    },
    select: { id: true },
  })
  return article?.id ?? null
}
