import { z } from 'zod'
import { articleImport } from '@/lib/articles/schema'
import { readText } from '@/lib/articles/text'
import { moment } from '@/lib/claims/schema'
import { abouts, kinds } from '@/lib/claims/vocabulary'
import { reads } from '../route'
import { count, oneOf } from '../shapes/common'

const asked = z.strictObject({
  text: articleImport.shape.text,
  language: articleImport.shape.language,
  /** resolves "on Tuesday" */
  publishedAt: moment.optional(),
})

const place = { start: count, end: count }
const found = z.object({
  /** the text as an import would keep it, to which the offsets belong */
  text: z.string(),
  sentences: z.array(
    z.object({ index: count, ...place, text: z.string(), checkWorthiness: z.number().min(0).max(1) }),
  ),
  claims: z.array(
    z.object({
      ...place,
      quote: z.string(),
      statement: z.string(),
      kind: oneOf(kinds),
      about: oneOf(abouts),
      claimant: z.string().nullable(),
      checkable: z.boolean(),
      priority: z.int().min(1).max(5),
      /** what found it, and why, in words */
      stage: z.string(),
      reason: z.string(),
    }),
  ),
})

export const extraction = [
  reads({
    id: 'findClaims',
    method: 'POST',
    path: '/extract',
    summary: 'Find the claims of a text without keeping it, as a preview of an import',
    action: 'article.import',
    body: asked,
    answer: found,
    ask: async ({ body: { text: raw, language, publishedAt } }) => {
      const { extract } = await import('@/lib/extraction/extract')
      const text = readText(raw)
      return { text, ...extract(text, { language, publishedAt: publishedAt ?? new Date() }) }
    },
  }),
]
