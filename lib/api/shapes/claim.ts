import { z } from 'zod'
import { claim } from '@/lib/claims/views'
import { count, moment } from '@/lib/core/shapes'

/** Where the words asked for stand: UTF-16 offsets into the statement and the quote. */
const highlights = z.array(z.object({ start: count, end: count }))
export const hit = claim.extend({
  /** when it came to stand as it does, by which hits are ordered */
  since: moment,
  articleTitle: z.string(),
  highlights: z.object({ statement: highlights, quote: highlights }),
})
