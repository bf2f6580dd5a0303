import { z } from 'zod'
import { source } from '@/lib/claims/views'
import { attachSource } from '@/lib/sources/attach'
import { newSource, sharedEvidenceShape } from '@/lib/sources/schema'
import { suggestionsAsked, suggestSources, whereFrom } from '@/lib/sources/suggest'
import { changes, reads } from '../route'
import { byId } from '../shapes/common'

const suggestion = source
  .pick({ id: true, kind: true, tier: true, title: true, publisher: true, url: true })
  .extend({ confidential: z.boolean(), from: z.enum(whereFrom) })
const fresh = source
  .pick({ kind: true, tier: true, title: true, publisher: true, url: true })
  .nullable()

const { articleId: _, source: __, ...shared } = sharedEvidenceShape.shape
const sharedBody = z
  .strictObject({ source: newSource.strict().optional(), ...shared })
  .meta({ oneOf: [{ required: ['source'] }, { required: ['sourceId'] }] })

export const sourcing = [
  reads({
    id: 'suggestSources',
    path: '/articles/{id}/source-suggestions',
    summary:
      'Sources that may be meant by what somebody types or pastes: the article’s, those used of late, the library’s; and what a new one would be',
    action: 'article.read',
    params: byId,
    query: suggestionsAsked,
    answer: z.object({ items: z.array(suggestion), fresh }),
    handle: ({ actor, params, query }) => suggestSources(actor, params.id, query),
  }),
  changes({
    id: 'attachSource',
    method: 'POST',
    path: '/articles/{id}/evidence',
    summary: 'Attach one source to several claims of an article, to all of them or to none',
    status: 201,
    command: attachSource,
    params: byId,
    body: sharedBody,
    answer: z.object({
      items: z.array(
        z.object({ claimId: z.string(), evidenceId: z.string(), sourceId: z.string() }),
      ),
    }),
    handle: ({ actor, params, body }) => attachSource(actor, { ...body, articleId: params.id }),
    show: ({ event }) =>
      Promise.resolve({
        items: event.map(({ claimId, data: { evidenceId, sourceId } }) => {
          return { claimId, evidenceId, sourceId }
        }),
      }),
  }),
]
