import { z } from 'zod'
import { count } from '@/lib/core/shapes'
import { bring, bringAsJson } from '@/lib/intake/bring'
import { articleImport, putBack } from '@/lib/articles/schema'
import { moment } from '@/lib/claims/schema'
import { proposed } from '@/lib/claims/views'
import { factKinds } from '@/lib/extraction/facts/facts'
import { blockKinds } from '@/lib/text/blocks'
import { readArticleForm } from '../article-form'
import { linesOf, wantsLines } from '../lines'
import { reads } from '../route'
import { oneOf } from '../shapes/common'
import { leftOut } from '../shapes/left-out'
import { parts } from '../shapes/parts'
import { doubtful, recognised, warnings } from '../shapes/recognised'
import { incoming, incomingOf } from '../shapes/incoming'

const asked = z
  .strictObject({
    ...incoming,
    /** none = as the document says, else as it reads */
    language: articleImport.shape.language,
    /** resolves "on Tuesday"; none = the document's own date, and without one no day is resolved */
    publishedAt: moment.optional(),
    putBack: putBack.optional(),
  })
  .meta({
    oneOf: [
      { required: ['text'] },
      { required: ['html'] },
      { required: ['url'] },
      { required: ['file'] },
    ],
  })

const place = { start: count, end: count }
const maybe = z.string().nullable()
const claim = z.object({
  ...place,
  ...proposed.shape,
  /** what found it, and why, in words */
  stage: z.string(),
  reason: z.string(),
  /** `model` = a language model proposes it, the rules do not */
  origin: oneOf(['imported', 'model']),
})
const extractionShape = z.object({
  title: maybe,
  byline: maybe,
  language: z.string(),
  publishedAt: maybe,
  /** the page's own address */
  url: maybe,
  /** the text as an import would keep it, to which the offsets belong */
  text: z.string(),
  /** SHA-256 of the text */
  sha: z.string(),
  blocks: z.array(z.object({ ...place, kind: oneOf(blockKinds) })),
  remarks: z.array(
    z.object({
      ...place,
      kind: oneOf(['comment', 'footnote']),
      body: z.string(),
      author: maybe,
      at: maybe,
    }),
  ),
  leftOut,
  parts,
  recognised,
  doubtful,
  warnings,
  sentences: z.array(
    z.object({
      index: count,
      ...place,
      text: z.string(),
      checkWorthiness: z.number().min(0).max(1),
    }),
  ),
  /** names, numbers, dates and quotations, which are to be in claims; `sentence` is an index */
  facts: z.array(z.object({ ...place, kind: oneOf(factKinds), sentence: count })),
  claims: z.array(claim),
  /** claims that were found; an article takes the most important 20,000 */
  found: count,
})

export const extraction = [
  reads({
    id: 'findClaims',
    tells: true,
    method: 'POST',
    path: '/extract',
    summary:
      'Read a text, a page or a file and find its claims without keeping them. With Accept: application/x-ndjson, lines {"progress"} come (first {"step":"waiting"} while another import of yours runs) until {"result"} or {"problem"}',
    action: 'article.import',
    body: asked,
    forms: ['multipart/form-data'],
    readForm: readArticleForm,
    answer: extractionShape,
    media: ['application/x-ndjson'],
    handle: async ({ actor, request, body: { language, publishedAt, putBack, ...given } }) => {
      const from = incomingOf(given)
      const known = { language, publishedAt, putBack, personId: actor.id }
      if (wantsLines(request))
        return linesOf(request, (reporting) => bringAsJson(from, { ...known, ...reporting }))
      return bring(from, { ...known, signal: request.signal })
    },
  }),
]
