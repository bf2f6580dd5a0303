import { getClaimView } from '@/lib/claims/queries'
import { z } from 'zod'
import { paging } from '@/lib/core/paging'
import { listClaimHistory, listHistory } from '@/lib/history/queries'
import { paged } from '../paged'
import { reads } from '../route'
import { byId, listOf } from '../shapes/common'
import { event } from '../shapes/history'
import { openStream } from '../stream/open'

/** No claim has as many; whoever reads a longer history reads the article's. */
const most = 2000

export const history = [
  reads({
    id: 'listHistory',
    path: '/articles/{id}/history',
    summary: 'What happened to an article, oldest first, as a chain of hashes',
    action: 'history.read',
    params: byId,
    query: paging,
    answer: listOf(event),
    handle: ({ actor, params, query }) => listHistory(actor, params.id, query),
  }),
  reads({
    id: 'listClaimHistory',
    path: '/claims/{id}/history',
    summary: 'What happened to a claim, newest first',
    action: 'history.read',
    params: byId,
    query: paging,
    answer: listOf(event),
    handle: async ({ actor, params, query }) => {
      const { id } = await getClaimView(actor, params.id)
      return paged(await listClaimHistory(actor, id, most), query)
    },
  }),
  reads({
    id: 'followArticle',
    path: '/articles/{id}/stream',
    summary: 'Server-sent events: each change as it happens, and who is on the article now',
    action: 'article.read',
    params: byId,
    /** the number of the event after which to begin; without it, with what happens from now on */
    query: z.object({ after: z.coerce.number().int().min(0).max(999_999_999).optional() }),
    media: ['text/event-stream'],
    handle: ({ actor, params, query, request }) => openStream(actor, params.id, request, query),
  }),
]
