import { z } from 'zod'
import { acceptProposals } from '@/lib/intake/accept-proposals'
import { getProposals } from '@/lib/intake/proposals'
import { acceptance } from '@/lib/articles/schema'
import { changes, reads } from '../route'
import { byId } from '../shapes/common'
import { proposals as shape } from '../shapes/draft'

export const proposals = [
  reads({
    id: 'getProposals',
    whole: 'article',
    path: '/articles/{id}/proposals',
    summary: 'Claims found in the sentences nobody has accounted for',
    action: 'article.read',
    params: byId,
    answer: shape,
    handle: ({ actor, params }) => getProposals(actor, params.id),
  }),
  changes({
    id: 'acceptProposals',
    whole: 'article',
    method: 'POST',
    path: '/articles/{id}/proposals/accept',
    summary: 'Make claims of what was found, by place or of a whole sentence',
    status: 201,
    command: acceptProposals,
    params: byId,
    body: acceptance
      .omit({ articleId: true })
      .strict()
      .meta({ oneOf: [{ required: ['proposals'] }, { required: ['sentence'] }] }),
    answer: z.object({
      claims: z.array(z.object({ id: z.string(), number: z.int(), quote: z.string() })),
    }),
    handle: ({ actor, params, body }) => acceptProposals(actor, { ...body, articleId: params.id }),
    show: ({ event: created }) =>
      Promise.resolve({
        claims: created.map(({ claimId, data }) => ({ id: claimId, ...data })),
      }),
  }),
]
