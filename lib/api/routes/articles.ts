import { z } from 'zod'
import { archiveArticle, editArticle } from '@/lib/articles/commands'
import { importArticle } from '@/lib/intake/import-article'
import { importFrom } from '@/lib/intake/import-from'
import { getArticle } from '@/lib/articles/desk'
import { articleFilter, listArticles } from '@/lib/articles/queries'
import { articleEdit, articleImport, putBack } from '@/lib/articles/schema'
import { publishArticle, signOffArticle } from '@/lib/articles/sign-off'
import type { Actor } from '@/lib/auth/permissions'
import { Conflict } from '@/lib/core/errors'
import { readArticleForm } from '../article-form'
import { changes, reads } from '../route'
import { article, articleOf, articleSummary, articleSummaryOf, signOff } from '../shapes/article'
import { byId, listOf, someOf } from '../shapes/common'
import { leftOut } from '../shapes/left-out'
import { doubtful, recognised, warnings } from '../shapes/recognised'
import { parts } from '../shapes/parts'
import { incoming, incomingOf } from '../shapes/incoming'

const { title, text: _, ...about } = articleImport.shape
const newArticle = z
  .strictObject({ title: title.optional(), putBack: putBack.optional(), ...incoming, ...about })
  .meta({
    anyOf: [
      { required: ['title', 'text'] },
      { required: ['html'] },
      { required: ['url'] },
      { required: ['file'] },
    ],
  })

const read = z.object({ leftOut, parts, recognised, doubtful, warnings }).partial()
type Read = z.input<typeof read>

async function bringIn(actor: Actor, body: z.input<typeof newArticle>, signal: AbortSignal) {
  const { text, html, url, file, part, putBack, ...facts } = body
  let told: Read = { leftOut: [], parts: [], recognised: [], doubtful: [], warnings: [] }
  // what is missing of a text is named by the command
  const imported =
    html === undefined && url === undefined && file === undefined
      ? await importArticle(actor, { ...facts, text } as z.input<typeof articleImport>)
      : await importFrom(actor, incomingOf({ text, html, url, file, part }), facts, {
          signal,
          putBack,
          onRead: (article) => (told = read.parse(article)),
        })
  return { ...imported, ...told }
}

type Imported = Awaited<ReturnType<typeof importArticle>> & Read

const show = async ({ actor, event }: { actor: Actor; event: { articleId: string } }) =>
  articleOf(await getArticle(actor, event.articleId))

/** Answered again, the event comes as it was kept: with those of the remarks that came in with it. */
const showImported = async ({ actor, event }: { actor: Actor; event: Imported | Imported[] }) => {
  const [imported] = [event].flat()
  const shown = await show({ actor, event: { articleId: imported?.articleId ?? '' } })
  return { ...shown, ...read.parse(imported ?? {}) }
}

async function getSignOff(actor: Actor, articleId: string) {
  const { signOff } = await getArticle(actor, articleId)
  if (!signOff) throw new Conflict('The sign-off was taken back a moment ago.')
  return { by: signOff.by, at: signOff.at, digest: signOff.digest }
}

/** Brings one article in; an archive goes by it file by file. */
export const importRoute = changes({
  id: 'importArticle',
  method: 'POST',
  path: '/articles',
  summary: 'Bring an article in and find its claims',
  status: 201,
  command: importArticle,
  body: newArticle,
  forms: ['multipart/form-data'],
  readForm: readArticleForm,
  /** of the file or page; none where the answer is given again after a crash */
  answer: article.extend(read.shape),
  handle: ({ actor, body, signal }): Promise<Imported | Imported[]> => bringIn(actor, body, signal),
  show: showImported,
})

export const articles = [
  importRoute,
  reads({
    id: 'listArticles',
    path: '/articles',
    summary: 'Articles, newest first',
    action: 'article.read',
    query: articleFilter,
    answer: listOf(articleSummary),
    handle: async ({ actor, query }) => {
      const { items, nextCursor } = await listArticles(actor, query)
      return { items: items.map(articleSummaryOf), nextCursor }
    },
  }),
  reads({
    id: 'getArticle',
    whole: 'article',
    path: '/articles/{id}',
    summary: 'An article with its text, sentences and what stops its sign-off',
    action: 'article.read',
    params: byId,
    answer: article,
    handle: async ({ actor, params }) => articleOf(await getArticle(actor, params.id)),
  }),
  changes({
    id: 'editArticle',
    whole: 'article',
    method: 'PATCH',
    path: '/articles/{id}',
    summary: 'Change what is known about an article',
    command: editArticle,
    params: byId,
    body: someOf(articleEdit.omit({ articleId: true }).shape),
    answer: article,
    handle: ({ actor, params, body }) => editArticle(actor, { ...body, articleId: params.id }),
    show,
  }),
  changes({
    id: 'signOffArticle',
    whole: 'article',
    method: 'POST',
    path: '/articles/{id}/sign-off',
    summary: 'Sign an article off; 422 with the blockers while anything stops it',
    command: signOffArticle,
    params: byId,
    answer: signOff,
    handle: ({ actor, params }) => signOffArticle(actor, { articleId: params.id }),
    show: ({ actor, event }) => getSignOff(actor, event.articleId),
  }),
  changes({
    id: 'publishArticle',
    whole: 'article',
    method: 'POST',
    path: '/articles/{id}/publish',
    summary: 'Mark an article that is signed off as published',
    command: publishArticle,
    params: byId,
    answer: article,
    handle: ({ actor, params }) => publishArticle(actor, { articleId: params.id }),
    show,
  }),
  changes({
    id: 'archiveArticle',
    whole: 'held',
    method: 'POST',
    path: '/articles/{id}/archive',
    summary: 'Put an article away; it can no longer be changed',
    command: archiveArticle,
    params: byId,
    answer: article,
    handle: ({ actor, params }) => archiveArticle(actor, { articleId: params.id }),
    show,
  }),
]
