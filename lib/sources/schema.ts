import { shownFields } from '@/lib/history/own-changes'
import { z } from 'zod'
import { written } from '@/lib/core/shapes'
import { idText, reasonText } from '@/lib/claims/schema'
import { kinds as claimKinds, sourceKinds, stances, tiers } from '@/lib/claims/vocabulary'

const line = (longest: number) =>
  z
    .string()
    .overwrite(written)
    .max(longest, `Keep it under ${longest} characters.`)
    .transform((text) => text || null)
    .nullable()
    .optional()

const webAddress = z
  .union([
    z.literal('').transform(() => null),
    z
      .url({
        protocol: /^https?$/,
        message: 'Give a web address that begins with http:// or https://.',
      })
      .max(2000),
  ])
  .nullable()
  .optional()

/** A day that is in the calendar; a year or month alone has none to be wrong. */
const isDay = (date: string) =>
  date.length < 10 || new Date(`${date}T00:00Z`).toISOString().startsWith(date)

/** A year, a month or a day, as far as it is known. */
const partialDate = z
  .union([
    z.literal('').transform(() => null),
    z
      .string()
      .regex(
        /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
        'Give a date as 2025, 2025-03 or 2025-03-11.',
      )
      .refine(isDay, 'There is no such day.'),
  ])
  .nullable()
  .optional()

export const newSource = z.object({
  kind: z.enum(sourceKinds),
  tier: z.enum(tiers, 'Say whether it is primary or secondary.'),
  title: z
    .string()
    .overwrite(written)
    .min(1, 'Name the source.')
    .max(500, 'Keep the title under 500 characters.'),
  url: webAddress,
  publisher: line(300),
  publishedAt: partialDate,
  origin: line(200),
  confidential: z.boolean().optional(),
})

/** What is said of a source on one claim. */
const use = {
  stance: z.enum(stances, 'Say whether it supports or refutes the claim, or gives context.'),
  locator: line(300),
  quote: line(5000),
  note: line(5000),
}

/** Either of the two. */
const whichSource = {
  source: newSource.optional(),
  sourceId: z.string().min(1, 'Choose a source from the library.').max(64).optional(),
}
const isOne = ({
  source,
  sourceId,
}: {
  source?: object | undefined
  sourceId?: string | undefined
}) => Boolean(source) !== Boolean(sourceId)
const notOne = {
  path: ['source'],
  message: 'Give a new source, or choose one from the library.',
}

export const newEvidence = z
  .object({ claimId: idText, ...whichSource, ...use })
  .refine(isOne, notOne)

/** As many as a person marks in a list. */
const mostAttachedTo = 200

export const sharedEvidenceShape = z.object({
  articleId: idText,
  claimIds: z
    .array(idText)
    .min(1, 'Name the claims.')
    .max(mostAttachedTo, `Give at most ${mostAttachedTo} claims at a time.`),
  ...whichSource,
  ...use,
})
export const sharedEvidence = sharedEvidenceShape.refine(isOne, notOne)

export const evidenceEdit = z.object({
  evidenceId: idText,
  ...use,
  stance: use.stance.optional(),
  shown: shownFields,
})
export const evidenceRemoval = z.object({ evidenceId: idText, reason: reasonText })
export const sourceEdit = newSource.partial().extend({ sourceId: idText, shown: shownFields })
export const sourceWithdrawal = z.object({ sourceId: idText, reason: reasonText })
export const sourceReaders = z.object({ sourceId: idText, userIds: z.array(idText).max(200) })

const rule = z.strictObject({
  primary: z
    .number('Give a whole number.')
    .int('Give a whole number.')
    .min(0, 'From 0 to 10.')
    .max(10, 'From 0 to 10.'),
  secondary: z
    .number('Give a whole number.')
    .int('Give a whole number.')
    .min(0, 'From 0 to 20.')
    .max(20, 'From 0 to 20.'),
})
export const policyShape = z.object({
  default: rule,
  byKind: z.partialRecord(z.enum(claimKinds), rule).default({}),
  /** a second person does not see the first verdict before giving their own */
  blindSecond: z.boolean().default(true),
  /** nor whether a source was found to speak for or against */
  hideStance: z.boolean().default(false),
})
/** `version` = the policy it was made from: refused where another is in force by now */
export const newPolicy = policyShape.extend({ version: z.int().min(0).optional() })
