import { z } from 'zod'
import { person } from '@/lib/claims/views'
import { count, moment } from '@/lib/core/shapes'
import { depths, stages } from '@/lib/articles/schema'
import type { ArticleSummary, ArticleView } from '@/lib/articles/views'
import { factKinds } from '@/lib/extraction/facts/facts'
import { findScale } from '@/lib/claims/scales/registry'
import { statuses } from '@/lib/claims/vocabulary'
import { blockKinds } from '@/lib/text/blocks'
import { oneOf } from './common'

export const revisionFacts = z.object({
  id: z.string(),
  number: z.int(),
  note: z.string().nullable(),
  createdAt: moment,
  createdBy: person,
})
export const revision = revisionFacts.extend({ text: z.string(), sha256: z.string() })

export const sentence = z.object({
  index: count,
  start: count,
  end: count,
  state: oneOf(['claimed', 'dismissed', 'open']),
  /** of a dismissal, which also stays on a sentence that holds a claim by now */
  reason: z.string().optional(),
  dismissedBy: person.optional(),
  dismissedAt: moment.optional(),
})

export const fact = z.object({
  start: count,
  end: count,
  text: z.string(),
  kind: oneOf(factKinds),
  /** index of its sentence */
  sentence: count,
  state: oneOf(['claimed', 'setAside', 'open']),
  /** its sentence holds a claim */
  inClaimed: z.boolean(),
  /** why it, or its sentence, was set aside */
  reason: z.string().optional(),
  setAsideBy: person.optional(),
  setAsideAt: moment.optional(),
})

const counts = z.object(
  Object.fromEntries(statuses.map((status) => [status, count])) as Record<
    (typeof statuses)[number],
    typeof count
  >,
)
const share = z.number().min(0).max(1)

const facts = {
  id: z.string(),
  title: z.string(),
  byline: z.string().nullable(),
  desk: z.string().nullable(),
  stage: oneOf(stages),
  /** published, but changed since it was signed off; signing off again ends it */
  underCorrection: z.boolean(),
  depth: oneOf(depths),
  deadline: moment.nullable(),
  createdAt: moment,
  updatedAt: moment,
  coverage: share,
  counts,
  /** claims by the rating in force */
  ratings: z.record(z.string(), count),
  settled: z.record(z.string(), count),
  /** claims that are not cut */
  claims: count,
}

export const articleSummary = z.object({
  ...facts,
  sentenceCounts: z.object({ accounted: count, total: count }),
  blockers: z.array(z.object({ code: z.string(), count, message: z.string() })),
})

export const signOff = z.object({ by: person, at: moment, digest: z.string() })

export const article = z.object({
  ...facts,
  language: z.string(),
  sourceUrl: z.string().nullable(),
  scale: z.string(),
  revision,
  /** somebody gave a verdict: from then on an editor changes headline and depth */
  judged: z.boolean(),
  blocks: z.array(z.object({ start: count, end: count, kind: oneOf(blockKinds) })),
  sentences: z.array(sentence),
  /** names, numbers, dates and quotations, in the order of the text */
  facts: z.array(fact),
  blockers: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      claimId: z.string().optional(),
      sentence: count.optional(),
      fact: z.object({ start: count, end: count, text: z.string() }).optional(),
    }),
  ),
  signOff: signOff
    .extend({
      revision: z.int(),
      /** of the sourcing policy in force then; null = not kept */
      policyVersion: z.int().nullable(),
      valid: z.boolean(),
      voidedReason: z.string().optional(),
      voidedAt: moment.optional(),
    })
    .nullable(),
})

/** The one place where the desk's view of an article gets the names that programs know. */
export function articleOf({
  sentences: _,
  sentenceList,
  scale,
  signOff: signed,
  ...view
}: ArticleView): z.output<typeof article> {
  return {
    ...view,
    scale: findScale(scale)?.id ?? scale,
    sentences: sentenceList,
    signOff: signed && signOffOf(signed),
  }
}

function signOffOf({ voidedAt, voidedReason, ...signed }: NonNullable<ArticleView['signOff']>) {
  return { ...signed, ...(voidedAt && { voidedAt, voidedReason: voidedReason ?? '' }) }
}

export const articleSummaryOf = ({
  sentences,
  ...view
}: ArticleSummary): z.output<typeof articleSummary> => ({
  ...view,
  sentenceCounts: sentences,
})
