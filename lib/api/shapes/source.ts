import { z } from 'zod'
import { claim, evidence, person, source } from '@/lib/claims/views'
import { count, moment } from '@/lib/core/shapes'

export const listedSource = source.extend({
  uses: count,
  /** claims it is used on, each counted once */
  usedOn: count,
  createdAt: moment,
  enteredBy: person,
})

export const sourceDetail = listedSource.extend({
  readers: z.array(person),
  mayNameReaders: z.boolean(),
  /** sign-offs that cover it: changing its details ends them */
  signOffs: count,
  claims: z.array(
    claim
      .pick({
        id: true,
        number: true,
        articleId: true,
        statement: true,
        status: true,
        rating: true,
      })
      .extend(evidence.pick({ stance: true, locator: true }).shape)
      .extend({
        articleTitle: z.string(),
        corrected: z.boolean(),
        /** all of them; above stands the newest, which is the first of these */
        uses: z.array(evidence.pick({ stance: true, locator: true })),
        /** withdrawing the source would reopen it */
        reopens: z.boolean(),
      }),
  ),
})
