import { shownFields } from '@/lib/history/own-changes'
import { z } from 'zod'
import { written } from '@/lib/core/shapes'
import { abouts, kinds } from './vocabulary'

export const idText = z.string().min(1).max(64)
/** Words a person must give; blank is not an answer. */
export const reasonText = z
  .string()
  .overwrite(written)
  .min(1, 'Say why, in a few words.')
  .max(2000, 'Keep it under 2,000 characters.')
export const offset = z.number().int('Offsets are whole numbers.').min(0)

/** A day or a moment: ISO 8601, with or without zone; kept as UTC. null = none. */
export const moment = z
  .union(
    [z.iso.datetime({ offset: true }), z.iso.date()],
    'Give a date as 2025-03-12 or 2025-03-12T21:30:00Z.',
  )
  .transform((text) => new Date(text))

export const longestStatement = 2000

const facts = {
  statement: z
    .string()
    .overwrite(written)
    .min(1, 'Say what is claimed.')
    .max(longestStatement, 'Keep the statement under 2,000 characters.'),
  kind: z.enum(kinds),
  about: z.enum(abouts),
  claimant: z
    .string()
    .overwrite(written)
    .max(200)
    .transform((name) => name || null)
    .nullable(),
  checkable: z.boolean(),
  priority: z.number().int().min(1).max(5),
}

export const claimRef = z.object({ claimId: idText })
/** `revision`: the draft in which the sentence was read. */
export const confirming = claimRef.extend({ revision: z.number().int().min(1).optional() })
export const claimReason = claimRef.extend({ reason: reasonText })
/** The reason may only be left out where nobody has judged it. */
export const claimDeletion = claimRef.extend({ reason: reasonText.optional() })
export const claimFacts = z.object(facts).partial()

export const claimPlace = z.object({ start: offset, end: offset }).extend(claimFacts.shape)

/** What the offsets were counted in: refused where it no longer is so, for then they mean other words. */
const counted = {
  /** the draft */
  revision: z.number().int().min(1).optional(),
  /** the words that are meant */
  quote: z.string().optional(),
}

export const newClaim = claimPlace.extend({
  articleId: idText,
  ...counted,
  /** refused where a claim on the very same words asserts the same of them already */
  unlessClaimed: z.boolean().optional(),
})

export const claimEdit = claimRef.extend({
  ...claimFacts.shape,
  start: offset.optional(),
  end: offset.optional(),
  ...counted,
  dueAt: moment.nullable().optional(),
  shown: shownFields,
})

export const claimAssignment = claimRef.extend({
  userId: z.string().min(1, 'Choose a colleague.').max(64),
})
