import { shownFields } from '@/lib/history/own-changes'
import { z } from 'zod'
import { written } from '@/lib/core/shapes'
import { claimPlace, idText, moment, offset } from '@/lib/claims/schema'
import { scaleIds } from '@/lib/claims/scales/registry'
import { blockKinds } from '@/lib/text/blocks'

export const stages = ['checking', 'signedOff', 'published', 'archived'] as const
export const depths = ['full', 'essentials', 'spot'] as const
export const dismissalReasons = [
  'opinion',
  'rhetorical',
  'attribution',
  'commonKnowledge',
  'checkedElsewhere',
  'noClaim',
] as const
export type DismissalReason = (typeof dismissalReasons)[number]

/** Longest text that is taken: UTF-16 code units. About 600,000 words; past it 413. */
export const longestText = 4_000_000
/** Past these it is a table or a list of names, which nobody checks sentence by sentence. */
export const mostParts = { paragraphs: 20_000, sentences: 50_000, facts: 120_000 }

const line = (longest: number) =>
  z.string().overwrite(written).max(longest, `Keep it under ${longest} characters.`)
/** A field that may be left empty; empty is none. */
const optionalLine = (longest: number) =>
  line(longest)
    .transform((text) => text || null)
    .nullable()

/** Claims one article takes when it comes in, and remarks of its file. */
export const mostClaims = 20_000
export const mostRemarks = 5000
/** Parts of a file or page that are listed as left out. */
export const mostLeftOut = 2000
/** As long as a note may be. */
export const longestRemark = 10_000

export const longestTitle = 500
export const title = line(longestTitle).min(1, 'Give the article a headline.')

const about = {
  byline: optionalLine(300),
  desk: optionalLine(100),
  deadline: moment.nullable(),
  depth: z.enum(depths),
}

/** A BCP 47 tag as browsers and files give it. */
export const language = z
  .string()
  .trim()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'Give a language as “en” or “pt-BR”.')

/** A claim that was found, or curated, before the article is saved. Offsets are into the canonical text. */
export const foundClaim = claimPlace.extend({
  origin: z.enum(['imported', 'model', 'person']).optional(),
  /** a person said it in other words than were found; such words are never made anew */
  statementEdited: z.boolean().optional(),
  claimantEdited: z.boolean().optional(),
})

/** What the lines of a text are, where its file says so. */
const blocks = z
  .array(z.object({ start: offset, end: offset, kind: z.enum(blockKinds) }))
  .max(200_000)

/** What stood beside the words in a file; it becomes a note, or evidence. */
const remark = z.object({
  kind: z.enum(['comment', 'footnote']),
  start: offset,
  end: offset,
  body: z.string().overwrite(written).min(1).max(longestRemark),
  author: optionalLine(200),
  at: moment.nullable(),
})

/** Words in whose sentences there is nothing to check. */
const setAside = z.object({
  start: offset,
  end: offset,
  reason: z.enum(dismissalReasons, 'Say why nothing is to be checked.'),
})

/** The name under which a Word document is kept: its SHA-256. */
export const documentName = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()

/** What was left out of a file or page and comes in all the same: places in the list of it. */
export const putBack = z.union([
  z.literal('all'),
  z.array(z.number().int().min(0)).max(mostLeftOut),
])

export const articleImport = z.object({
  title,
  text: z.string().min(1, 'There is no text to check.'),
  sourceUrl: z
    .union([z.url({ protocol: /^https?$/ }), z.literal('')])
    .transform((url) => url || null)
    .nullable()
    .optional(),
  /** none = as the text reads */
  language: language.optional(),
  scale: z.enum(scaleIds as [string, ...string[]]).default('house'),
  extract: z.boolean().default(true),
  claims: z.array(foundClaim).max(mostClaims).optional(),
  blocks: blocks.optional(),
  remarks: z.array(remark).max(mostRemarks).optional(),
  /** those that a claim touches stay claimed */
  dismissals: z.array(setAside).max(mostParts.sentences).optional(),
  /** what stands beside the first draft, such as how its text was read */
  note: z.string().overwrite(written).max(500).optional(),
  ...z.object(about).partial().shape,
})

export const articleRef = z.object({ articleId: idText })
/** `digest`: of what was shown to who signs; another one by now is not signed */
export const signingOff = articleRef.extend({ digest: z.string().max(64).optional() })
export const articleEdit = articleRef.extend({
  title: title.optional(),
  ...z.object(about).partial().shape,
  shown: shownFields,
})

const draftNumber = z.number().int().min(1)

export const newRevision = articleRef.extend({
  text: z.string().min(1, 'There is no text to check.'),
  note: z.string().overwrite(written).max(500).optional(),
  baseNumber: draftNumber,
  blocks: blocks.optional(),
})

/** Sentences one dismissal, or its undoing, takes. */
export const mostSentences = 1000
const sentence = z.number().int().min(0)
const sentences = z
  .array(sentence)
  .min(1, 'Choose at least one sentence.')
  .max(mostSentences, `Choose at most ${mostSentences} sentences at once.`)
/** The draft they were seen in; refused where another came in. */
const revision = draftNumber.optional()

const sentenceRef = articleRef.extend({ sentence, revision })
const sentencesRef = articleRef.extend({ sentences, revision })
const reason = z.enum(dismissalReasons, 'Say why nothing is to be checked.')
export const dismissal = sentenceRef.extend({ reason })
export const dismissalUndo = sentenceRef
export const dismissals = sentencesRef.extend({ reason })
export const dismissalsUndo = sentencesRef

/** Names, numbers, dates and quotations by their places, with the draft they were seen in. */
const factsRef = articleRef.extend({
  facts: z
    .array(z.object({ start: offset, end: offset }))
    .min(1, 'Choose at least one.')
    .max(mostSentences, `Choose at most ${mostSentences} at once.`),
  revision,
})
export const factsAside = factsRef.extend({ reason })
export const factsTakenUp = factsRef

/** Which of the claims found in the open sentences become claims: by their places, or all of a sentence. */
export const acceptance = articleRef.extend({
  revision: draftNumber,
  proposals: z
    .array(z.object({ start: offset, end: offset }))
    .min(1, 'Choose at least one claim.')
    .max(5000)
    .optional(),
  sentence: sentence.optional(),
})
