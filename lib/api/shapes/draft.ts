import { z } from 'zod'
import { person, proposed } from '@/lib/claims/views'
import { count, moment } from '@/lib/core/shapes'
import { fates, outcomes } from '@/lib/drafts/fates'
import { dismissalReasons } from '@/lib/articles/schema'
import { anchorStates } from '@/lib/claims/vocabulary'
import { revision } from './article'
import { oneOf } from './common'

const fateCounts = z.object(
  Object.fromEntries(fates.map((fate) => [fate, count])) as Record<
    (typeof fates)[number],
    typeof count
  >,
)

/** `movedHere`, `movedAway`: the same paragraph stood, or stands, elsewhere. */
const paragraph = z.object({
  kind: oneOf(['same', 'changed', 'removed', 'added', 'movedHere', 'movedAway']),
  changes: z.array(z.object({ kind: oneOf(['same', 'removed', 'added']), text: z.string() })),
})

const claimFate = z.object({
  id: z.string(),
  number: z.int(),
  statement: z.string(),
  fate: oneOf(fates),
  before: z.string(),
  after: z.string(),
  /** null = it stands as it was */
  outcome: oneOf(outcomes).nullable(),
  reason: z.string().nullable(),
})

const place = { start: count, end: count }

export const trial = z.object({
  /** number of the draft it is compared with */
  against: z.int(),
  /** the text as it would be kept */
  text: z.string(),
  paragraphs: z.array(paragraph),
  counts: fateCounts,
  claims: z.array(claimFate),
  sentences: z.object({
    total: count,
    accounted: count,
    open: z.array(z.object({ index: count, ...place })),
  }),
  /** of a Word document that Galley wrote: how many answers to its comments would become notes */
  answers: count,
})

export const comparison = z.object({
  from: revision.omit({ text: true }),
  to: revision.omit({ text: true }),
  paragraphs: z.array(paragraph),
  counts: fateCounts,
  claims: z.array(claimFate),
})

export const claimWords = z.object({
  revision: z.int(),
  at: moment,
  by: person,
  anchor: oneOf(anchorStates),
  /** of one that is gone: the words it had */
  quote: z.string(),
  ...place,
})

const proposal = z.object({
  ...place,
  ...proposed.shape,
  stage: z.string(),
  /** index of the open sentence it begins in */
  sentence: count,
  /** why it was found, in words */
  why: z.string(),
})

export const proposals = z.object({
  revision: z.int(),
  openSentences: count,
  proposals: z.array(proposal),
})

/** One sentence was named, or several. */
export const dismissed = z.union([
  z.object({ sentence: count, reason: oneOf(dismissalReasons) }),
  z.object({ sentences: z.array(count), reason: oneOf(dismissalReasons) }),
])
