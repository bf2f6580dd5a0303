import { z } from 'zod'
import { getArticle } from '@/lib/articles/desk'
import {
  dismissSentence,
  dismissSentences,
  undoDismissal,
  undoDismissals,
} from '@/lib/articles/dismissals'
import { dismissal, dismissals as several, dismissalsUndo } from '@/lib/articles/schema'
import type { Actor } from '@/lib/auth/permissions'
import { paging } from '@/lib/core/paging'
import { paged } from '../paged'
import { changes, reads } from '../route'
import { sentence as sentenceShape } from '../shapes/article'
import { byId, listOf } from '../shapes/common'
import { dismissed } from '../shapes/draft'

const bySentence = byId.extend({ sentence: z.coerce.number().int().min(0).max(10_000_000) })

const { sentence, reason, revision } = dismissal.shape
const oneOrSeveral = z
  .strictObject({
    sentence: sentence.optional(),
    sentences: several.shape.sentences.optional(),
    reason,
    revision,
  })
  .refine((body) => (body.sentence === undefined) !== (body.sentences === undefined), {
    path: ['sentence'],
    message: 'Name one sentence, or several as “sentences”.',
  })
  .meta({ anyOf: [{ required: ['sentence'] }, { required: ['sentences'] }] })

async function dismiss(actor: Actor, articleId: string, body: z.input<typeof oneOrSeveral>) {
  const { sentence: single, sentences, ...rest } = body
  const { data } = sentences
    ? await dismissSentences(actor, { ...rest, articleId, sentences })
    : await dismissSentence(actor, { ...rest, articleId, sentence: single ?? -1 })
  return data
}

const shown = (which: { sentence: number } | { sentences: number[] }, reason: string) =>
  'sentences' in which
    ? { sentences: which.sentences, reason }
    : { sentence: which.sentence, reason }

const states = ['claimed', 'dismissed', 'open'] as const
const listed = sentenceShape.extend({ text: z.string() })

/** The sentences of the present draft with their words. */
async function listSentences(actor: Actor, articleId: string, state?: (typeof states)[number]) {
  const { sentenceList, revision: draft } = await getArticle(actor, articleId)
  return sentenceList
    .filter((view) => !state || view.state === state)
    .map((view) => ({ ...view, id: view.index, text: draft.text.slice(view.start, view.end) }))
}

export const dismissals = [
  reads({
    id: 'listSentences',
    whole: 'article',
    path: '/articles/{id}/sentences',
    summary: 'The sentences of an article: claimed, dismissed, or open',
    action: 'article.read',
    params: byId,
    query: paging.extend({ state: z.enum(states).optional() }),
    answer: listOf(listed),
    handle: async ({ actor, params, query: { state, ...page } }) => {
      const { items, nextCursor } = paged(await listSentences(actor, params.id, state), page)
      return { items: items.map(({ id: _, ...sentence }) => sentence), nextCursor }
    },
  }),
  changes({
    id: 'dismissSentence',
    whole: 'article',
    method: 'POST',
    path: '/articles/{id}/dismissals',
    summary: 'Say that there is nothing to check in a sentence, or in several',
    status: 201,
    command: dismissSentence,
    params: byId,
    body: oneOrSeveral,
    answer: dismissed,
    handle: ({ actor, params, body }) => dismiss(actor, params.id, body),
    show: ({ event: { reason, ...which } }) => Promise.resolve(shown(which, reason)),
  }),
  changes({
    id: 'undoDismissals',
    whole: 'article',
    method: 'DELETE',
    path: '/articles/{id}/dismissals',
    summary: 'Take several dismissals back at once',
    command: undoDismissals,
    params: byId,
    body: dismissalsUndo.omit({ articleId: true }).strict(),
    answer: z.object({ sentences: z.array(z.int()) }),
    handle: ({ actor, params, body }) => undoDismissals(actor, { ...body, articleId: params.id }),
    show: ({ event }) => Promise.resolve({ sentences: event.data.sentences }),
  }),
  changes({
    id: 'undoDismissal',
    whole: 'article',
    method: 'DELETE',
    path: '/articles/{id}/dismissals/{sentence}',
    summary: 'Take a dismissal back',
    command: undoDismissal,
    params: bySentence,
    handle: ({ actor, params }) =>
      undoDismissal(actor, { articleId: params.id, sentence: params.sentence }),
  }),
]
