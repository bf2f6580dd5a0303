import { z } from 'zod'
import { statuses } from '@/lib/claims/vocabulary'
import { sourceKinds, stances, tiers } from '@/lib/sources/schema'
import { count, moment, oneOf, person } from './common'

/** Of a confidential source its reader may not know, only that it is one: `hidden`, no id, and nothing that could identify it. */
export const source = z.object({
  id: z.string(),
  kind: oneOf(sourceKinds),
  tier: oneOf(tiers),
  title: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  origin: z.string().nullable(),
  confidential: z.boolean(),
  hidden: z.boolean(),
  withdrawn: z.object({ at: moment, reason: z.string() }).nullable(),
})

export const listedSource = source.extend({ uses: count, createdAt: moment, enteredBy: person })

export const sourceDetail = listedSource.extend({
  readers: z.array(person),
  mayNameReaders: z.boolean(),
  claims: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      articleId: z.string(),
      articleTitle: z.string(),
      statement: z.string(),
      status: oneOf(statuses),
      rating: z.string().nullable(),
      stance: oneOf(stances).nullable(),
      locator: z.string().nullable(),
      /** withdrawing the source would reopen it */
      reopens: z.boolean(),
    }),
  ),
})
