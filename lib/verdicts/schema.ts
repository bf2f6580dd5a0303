import { z } from 'zod'
import { written } from '@/lib/core/shapes'
import { claimReason, claimRef } from '@/lib/claims/schema'
import { findRating, ratingIds } from '@/lib/claims/scales/registry'

export const why = 'Say why, in a sentence or two.'
const rationale = z.string().overwrite(written).max(10_000, 'Keep it under 10,000 characters.')

/** What the claim said when it was judged, as far as it is known: refused if it says something else by now. */
const read = z
  .strictObject({ quote: z.string(), statement: z.string(), claimant: z.string().nullable() })
  .partial()
  .optional()

/** Number of the revision that was judged, where it is known. */
const seen = { revision: z.number().int().min(1).optional(), read }

const override = z
  .string()
  .overwrite(written)
  .max(2000)
  .transform((words) => words || undefined)
  .optional()

const judgment = {
  rating: z.enum(ratingIds as [string, ...string[]], 'Choose a verdict.'),
  rationale: rationale.min(1, why),
}

/** A plain yes need not be said why: what bears it out is at hand. */
const saysWhy = ({ rating, rationale: words }: { rating: string; rationale: string }) =>
  words !== '' || Boolean(findRating(rating)?.plainYes)

export const verdictShape = claimRef.extend({
  rating: judgment.rating,
  rationale: rationale.default(''),
  /** number of the revision that was judged */
  revision: z.number().int().min(1),
  read,
  override,
})
export const newVerdict = verdictShape.refine(saysWhy, { path: ['rationale'], message: why })
export const deciding = claimRef.extend({ ...judgment, ...seen, override })

/** The second person's own rating. Whether it must be said why depends on it alone, so that asking tells nothing of the first. */
export const seconding = claimRef
  .extend({ rating: judgment.rating, rationale: rationale.default(''), ...seen })
  .refine(saysWhy, { path: ['rationale'], message: why })
export const sendingBack = claimReason.extend(seen)
export const agreeing = claimRef.extend(seen)
export const conceding = claimReason.extend(seen)
