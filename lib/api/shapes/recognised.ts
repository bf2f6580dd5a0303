import { z } from 'zod'
import { count } from '@/lib/core/shapes'

const spans = z.array(
  z.object({
    /** offsets into the text */
    start: count,
    end: count,
    confidence: z.number().min(0).max(1),
  }),
)

/** Lines that were read off pictures by text recognition, and how sure it is of each; none where the file holds its text. */
export const recognised = spans

/** Words in them that may be other words: compare them with the picture. */
export const doubtful = spans

/** What to know before it is kept, in sentences. */
export const warnings = z.array(z.string())
