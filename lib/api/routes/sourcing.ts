import { z } from 'zod'
import { getEvidenceView } from '@/lib/claims/queries'
import { evidence, source } from '@/lib/claims/views'
import { count } from '@/lib/core/shapes'
import { attachSource } from '@/lib/sources/attach'
import { editEvidence } from '@/lib/sources/evidence'
import { passagesAsked, suggestPassages } from '@/lib/sources/finder/find'
import { passageToTake, takePassage } from '@/lib/sources/finder/take'
import { newSource, sharedEvidenceShape } from '@/lib/sources/schema'
import { suggestionsAsked, suggestSources, whereFrom } from '@/lib/sources/suggest'
import { changes, reads } from '../route'
import { byId } from '../shapes/common'

const suggestion = source
  .pick({ id: true, kind: true, tier: true, title: true, publisher: true, url: true })
  .extend({
    confidential: z.boolean(),
    from: z.enum(whereFrom),
    /** it is on the claim that was asked for */
    onClaim: z.boolean(),
  })
const fresh = source
  .pick({ kind: true, tier: true, title: true, publisher: true, url: true })
  .nullable()

const { articleId: _, source: __, ...shared } = sharedEvidenceShape.shape
const sharedBody = z
  .strictObject({ source: newSource.strict().optional(), ...shared })
  .meta({ oneOf: [{ required: ['source'] }, { required: ['sourceId'] }] })

const span = { start: count, end: count }
const passage = z.object({
  sourceId: z.string(),
  /** null = the source is not on the claim */
  evidenceId: z.string().nullable(),
  snapshotId: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  /** of the copy's text */
  ...span,
  text: z.string(),
  before: z.string(),
  after: z.string(),
  /** words it has in common with the claim, of `text` */
  shared: z.array(z.object(span)),
  /** it is the quoted passage already */
  taken: z.boolean(),
  /** what is quoted of the source now; null where nothing is */
  stands: evidence.pick({ locator: true }).extend({ quote: z.string() }).nullable(),
})
const absent = z.object({
  /** of the claim's statement */
  ...span,
  words: z.string(),
  kind: z.enum(['number', 'name', 'date']),
  /** titles of the article's other sources that have it, where those were searched */
  elsewhere: z.array(z.string()),
})

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
  reads({
    id: 'suggestPassages',
    path: '/claims/{id}/passages',
    summary:
      'Where the copies of a claim’s sources say most of what it says, best first, and which of its numbers, names and dates none of them has. Never a verdict',
    action: 'article.read',
    params: byId,
    query: passagesAsked,
    answer: z.object({
      passages: z.array(passage),
      absent: z.array(absent),
      /** attached sources that could not be copied, or whose copy cannot be read, with the reason */
      withoutText: z.array(
        z.object({ sourceId: z.string(), title: z.string(), copied: z.boolean(), why: z.string() }),
      ),
      /** attached sources with a text, whose copy is being made, without one; others that were searched */
      ...{ read: count, waiting: count, unread: count, beyond: count },
    }),
    handle: ({ actor, params, query }) => suggestPassages(actor, params.id, query),
  }),
  changes({
    id: 'takePassage',
    method: 'POST',
    path: '/evidence/{id}/passage',
    summary: 'Take words of a copy as the quoted passage, with their place',
    command: editEvidence,
    params: byId,
    body: passageToTake.omit({ evidenceId: true }).strict(),
    answer: evidence,
    handle: ({ actor, params, body }) => takePassage(actor, { ...body, evidenceId: params.id }),
    show: ({ actor, params, event }) => getEvidenceView(actor, event.claimId, params.id),
  }),
]
