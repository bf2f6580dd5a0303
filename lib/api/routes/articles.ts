import { z } from 'zod'
import { archiveArticle, editArticle, publishArticle } from '@/lib/articles/commands'
import { importArticle } from '@/lib/articles/import-article'
import { getArticle } from '@/lib/articles/desk'
import { articleFilter, listArticles } from '@/lib/articles/queries'
import { articleEdit, articleImport } from '@/lib/articles/schema'
import { signOffArticle } from '@/lib/articles/sign-off'
import type { Actor } from '@/lib/auth/permissions'
import { Conflict, Refused } from '@/lib/core/errors'
import { readArticleForm } from '../article-form'
import { changes, reads } from '../route'
import { article, articleOf, articleSummary, articleSummaryOf, signOff } from '../shapes/article'
import { byId, listOf, someOf } from '../shapes/common'

const { title, text, ...about } = articleImport.shape
const newArticle = z
  .strictObject({
    title: title.optional(),
    text: text.optional(),
    url: z.string().max(2000).optional(),
    ...about,
  })
  .meta({ anyOf: [{ required: ['title', 'text'] }, { required: ['url'] }] })

function bringIn(actor: Actor, { url, ...given }: z.input<typeof newArticle>) {
  const message = 'Galley cannot read web addresses yet. Send the text itself, or its file.'
  if (url !== undefined) throw new Refused([{ path: 'url', message }])
  // what is missing is named by the command
  return importArticle(actor, given as z.input<typeof articleImport>)
}

const show = async ({ actor, event }: { actor: Actor; event: { articleId: string } }) =>
  articleOf(await getArticle(actor, event.articleId))

async function getSignOff(actor: Actor, articleId: string) {
  const { signOff: given } = await getArticle(actor, articleId)
  if (!given) throw new Conflict('The sign-off was taken back a moment ago.')
  return { by: given.by, at: given.at, digest: given.digest }
}

export const articles = [
  changes({
    id: 'importArticle',
    method: 'POST',
    path: '/articles',
    summary: 'Bring an article in and find its claims',
    status: 201,
    command: importArticle,
    body: newArticle,
    forms: ['multipart/form-data'],
    readForm: readArticleForm,
    answer: article,
    act: ({ actor, body }) => bringIn(actor, body),
    show,
  }),
  reads({
    id: 'listArticles',
    path: '/articles',
    summary: 'Articles, newest first',
    action: 'article.read',
    query: articleFilter,
    answer: listOf(articleSummary),
    ask: async ({ actor, query }) => {
      const { items, nextCursor } = await listArticles(actor, query)
      return { items: items.map(articleSummaryOf), nextCursor }
    },
  }),
  reads({
    id: 'getArticle',
    path: '/articles/{id}',
    summary: 'An article with its text, sentences and what stops its sign-off',
    action: 'article.read',
    params: byId,
    answer: article,
    ask: async ({ actor, params }) => articleOf(await getArticle(actor, params.id)),
  }),
  changes({
    id: 'editArticle',
    method: 'PATCH',
    path: '/articles/{id}',
    summary: 'Change what is known about an article',
    command: editArticle,
    params: byId,
    body: someOf(articleEdit.omit({ articleId: true }).shape),
    answer: article,
    act: ({ actor, params, body }) => editArticle(actor, { ...body, articleId: params.id }),
    show,
  }),
  changes({
    id: 'signOffArticle',
    method: 'POST',
    path: '/articles/{id}/sign-off',
    summary: 'Sign an article off; 422 with the blockers while anything stops it',
    command: signOffArticle,
    params: byId,
    answer: signOff,
    act: ({ actor, params }) => signOffArticle(actor, { articleId: params.id }),
    show: ({ actor, event }) => getSignOff(actor, event.articleId),
  }),
  changes({
    id: 'publishArticle',
    method: 'POST',
    path: '/articles/{id}/publish',
    summary: 'Mark an article that is signed off as published',
    command: publishArticle,
    params: byId,
    answer: article,
    act: ({ actor, params }) => publishArticle(actor, { articleId: params.id }),
    show,
  }),
  changes({
    id: 'archiveArticle',
    method: 'POST',
    path: '/articles/{id}/archive',
    summary: 'Put an article away; it can no longer be changed',
    command: archiveArticle,
    params: byId,
    answer: article,
    act: ({ actor, params }) => archiveArticle(actor, { articleId: params.id }),
    show,
  }),
]
