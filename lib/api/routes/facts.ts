import { z } from 'zod'
import { count } from '@/lib/core/shapes'
import { getArticle } from '@/lib/articles/desk'
import { factsAside, factsTakenUp } from '@/lib/articles/schema'
import { setFactsAside, takeFactsUp } from '@/lib/articles/set-aside'
import type { FactView } from '@/lib/articles/views'
import type { Actor } from '@/lib/auth/permissions'
import { paging } from '@/lib/core/paging'
import { paged } from '../paged'
import { changes, reads } from '../route'
import { fact as factShape } from '../shapes/article'
import { byId, listOf } from '../shapes/common'

const states = ['claimed', 'setAside', 'open'] as const
const places = z.object({
  facts: z.array(z.object({ start: count, end: count, text: z.string() })),
})

async function listFacts(actor: Actor, articleId: string, state?: FactView['state']) {
  const { facts } = await getArticle(actor, articleId)
  return facts
    .filter((fact) => !state || fact.state === state)
    .map((fact) => ({ ...fact, id: `${fact.start} ${fact.end}` }))
}

export const facts = [
  reads({
    id: 'listFacts',
    whole: 'article',
    path: '/articles/{id}/facts',
    summary: 'Names, numbers, dates and quotations: in a claim, set aside, or in none',
    action: 'article.read',
    params: byId,
    query: paging.extend({ state: z.enum(states).optional() }),
    answer: listOf(factShape),
    handle: async ({ actor, params, query: { state, ...page } }) => {
      const { items, nextCursor } = paged(await listFacts(actor, params.id, state), page)
      return { items: items.map(({ id: _, ...fact }) => fact), nextCursor }
    },
  }),
  changes({
    id: 'setFactsAside',
    whole: 'article',
    method: 'POST',
    path: '/articles/{id}/set-asides',
    summary: 'Say that names, numbers, dates or quotations need not be in a claim',
    status: 201,
    command: setFactsAside,
    params: byId,
    body: factsAside.omit({ articleId: true }).strict(),
    answer: places.extend({ reason: z.string() }),
    handle: ({ actor, params, body }) => setFactsAside(actor, { ...body, articleId: params.id }),
    show: ({ event: { data } }) => Promise.resolve({ facts: data.facts, reason: data.reason }),
  }),
  changes({
    id: 'takeFactsUp',
    whole: 'article',
    method: 'DELETE',
    path: '/articles/{id}/set-asides',
    summary: 'Take back that they were set aside',
    command: takeFactsUp,
    params: byId,
    body: factsTakenUp.omit({ articleId: true }).strict(),
    answer: places,
    handle: ({ actor, params, body }) => takeFactsUp(actor, { ...body, articleId: params.id }),
    show: ({ event }) => Promise.resolve({ facts: event.data.facts }),
  }),
]
