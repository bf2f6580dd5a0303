import { z } from 'zod'
import { addRevision, dismissSentence, undoDismissal } from '@/lib/articles/revision-commands'
import { listRevisions } from '@/lib/articles/queries'
import { getRevision } from '@/lib/articles/revisions'
import { dismissal, dismissalReasons, newRevision } from '@/lib/articles/schema'
import { paging } from '@/lib/core/paging'
import { paged } from '../paged'
import { changes, reads } from '../route'
import { revision, revisionFacts } from '../shapes/article'
import { byId, count, listOf, oneOf } from '../shapes/common'

const byNumber = byId.extend({ number: z.coerce.number().int().min(1).max(1_000_000) })
const bySentence = byId.extend({ sentence: z.coerce.number().int().min(0).max(10_000_000) })

const added = z.object({
  revision,
  anchors: z.object({ same: count, moved: count, changed: count, gone: count }),
  /** ids of the claims whose words changed */
  reopened: z.array(z.string()),
})

export const revisions = [
  changes({
    id: 'addRevision',
    method: 'POST',
    path: '/articles/{id}/revisions',
    summary: 'Send a new draft; every claim is found again in it',
    status: 201,
    command: addRevision,
    params: byId,
    body: newRevision.omit({ articleId: true }).strict(),
    answer: added,
    act: ({ actor, params, body }) => addRevision(actor, { ...body, articleId: params.id }),
    show: async ({ actor, params, event: [{ data }] }) => ({
      revision: await getRevision(actor, params.id, data.number),
      anchors: data.anchors,
      reopened: data.reopened,
    }),
  }),
  reads({
    id: 'listRevisions',
    path: '/articles/{id}/revisions',
    summary: 'The drafts of an article, oldest first, without their text',
    action: 'article.read',
    params: byId,
    query: paging,
    answer: listOf(revisionFacts),
    ask: async ({ actor, params, query }) => paged(await listRevisions(actor, params.id), query),
  }),
  reads({
    id: 'getRevision',
    path: '/articles/{id}/revisions/{number}',
    summary: 'One draft with its text',
    action: 'article.read',
    params: byNumber,
    answer: revision,
    ask: ({ actor, params }) => getRevision(actor, params.id, params.number),
  }),
  changes({
    id: 'dismissSentence',
    method: 'POST',
    path: '/articles/{id}/dismissals',
    summary: 'Say that there is nothing to check in a sentence',
    status: 201,
    command: dismissSentence,
    params: byId,
    body: dismissal.omit({ articleId: true }).strict(),
    answer: z.object({ sentence: count, reason: oneOf(dismissalReasons) }),
    act: ({ actor, params, body }) => dismissSentence(actor, { ...body, articleId: params.id }),
    show: ({ event }) => Promise.resolve(event.data),
  }),
  changes({
    id: 'undoDismissal',
    method: 'DELETE',
    path: '/articles/{id}/dismissals/{sentence}',
    summary: 'Take a dismissal back',
    command: undoDismissal,
    params: bySentence,
    act: ({ actor, params }) => undoDismissal(actor, { articleId: params.id, sentence: params.sentence }),
  }),
]
