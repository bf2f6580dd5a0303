import { z } from 'zod'
import { claimReason, claimRef } from '@/lib/claims/schema'
import { ratingIds } from '@/lib/claims/scales/registry'

const judgment = {
  rating: z.enum(ratingIds as [string, ...string[]], 'Choose a verdict.'),
  rationale: z
    .string()
    .trim()
    .min(1, 'Say why, in a sentence or two.')
    .max(10_000, 'Keep it under 10,000 characters.'),
}

export const newVerdict = claimRef.extend({
  ...judgment,
  /** number of the revision that was judged */
  revision: z.number().int().min(1),
  override: z
    .string()
    .trim()
    .max(2000)
    .transform((words) => words || undefined)
    .optional(),
})
export const differing = claimRef.extend(judgment)
export const sendingBack = claimReason
export const seconding = claimRef
