import { z } from 'zod'
import { count, moment } from '@/lib/core/shapes'
import { abouts, anchorStates, kinds, sourceKinds, stances, statuses, tiers } from './vocabulary'

/*
 * What is told of a claim, and of all that was said of it: the one place that says so. The database makes it (rows.ts),
 * the API documents it, pages and reports read it; a test holds what comes out, and every column, against it.
 */

export const person = z.strictObject({ id: z.string(), name: z.string() })
export type Person = z.output<typeof person>

const place = z.strictObject({ start: count, end: count })
const maybe = z.string().nullable()

/** Of a confidential source its reader may not know, only that it is one: `hidden`, no id, and nothing that could identify it. */
export const source = z.strictObject({
  id: z.string(),
  kind: z.enum(sourceKinds),
  tier: z.enum(tiers),
  title: z.string(),
  url: maybe,
  publisher: maybe,
  publishedAt: maybe,
  origin: maybe,
  confidential: z.boolean(),
  /** true where this reader may not know it: the title is then "Confidential source" and the rest is null */
  hidden: z.boolean(),
  withdrawn: z.strictObject({ at: moment, reason: z.string() }).nullable(),
})
export type SourceView = z.output<typeof source>

export const evidence = z.strictObject({
  id: z.string(),
  /** null = the policy keeps it from a second person who has not answered yet */
  stance: z.enum(stances).nullable(),
  locator: maybe,
  quote: maybe,
  note: maybe,
  consultedAt: moment,
  addedBy: person,
  source,
  /** the newest copy of the source that was looked into for the quoted passage; null = none was yet */
  copy: z
    .strictObject({ id: z.string(), takenAt: moment, found: z.boolean(), start: count.nullable() })
    .nullable(),
})
export type EvidenceView = z.output<typeof evidence>

export const verdict = z.strictObject({
  id: z.string(),
  revision: z.int(),
  /** with its version, as "house@1": old verdicts keep theirs */
  scale: z.string(),
  rating: z.string(),
  rationale: z.string(),
  /** look = at the new words of a correction */
  role: z.enum(['first', 'second', 'adjudication', 'look']),
  override: maybe,
  author: person,
  createdAt: moment,
  answer: z
    .strictObject({
      answer: z.enum(['agree', 'differ', 'sendBack']),
      reason: maybe,
      by: person,
      at: moment,
      /** no policy showed the verdict before it was answered */
      blind: z.boolean(),
    })
    .nullable(),
  /** its author gave way in a dispute, so the other's rating stands */
  conceded: z.strictObject({ reason: z.string(), at: moment }).nullable(),
  /** a later verdict or a reopening took its place */
  superseded: z.boolean(),
})
export type VerdictView = z.output<typeof verdict>

export const note = z.strictObject({
  id: z.string(),
  body: z.string(),
  parentId: maybe,
  author: person,
  createdAt: moment,
  task: z
    .strictObject({
      assignee: person.nullable(),
      dueAt: moment.nullable(),
      doneAt: moment.nullable(),
      doneBy: person.nullable(),
    })
    .nullable(),
})
export type NoteView = z.output<typeof note>

export const fix = z.strictObject({
  id: z.string(),
  exact: z.string(),
  replacement: z.string(),
  reason: z.string(),
  state: z.enum(['proposed', 'accepted', 'rejected']),
  proposedBy: person,
  createdAt: moment,
  decidedBy: person.nullable(),
  decidedAt: moment.nullable(),
  decisionReason: maybe,
  baseRevision: z.int(),
  madeRevision: z.int().nullable(),
})
export type FixView = z.output<typeof fix>

export const claim = z.strictObject({
  id: z.string(),
  number: z.int(),
  articleId: z.string(),
  quote: z.string(),
  start: count,
  end: count,
  /** every place it is taken from, the quote first; empty where it is gone, or was never looked for */
  basis: z.array(place),
  statement: z.string(),
  /** a person or a model wrote it, so that a new draft does not change it */
  statementEdited: z.boolean(),
  /** the statement or the claimant says what its basis no longer says: which words, in `stale` */
  statementStale: z.boolean(),
  stale: z.strictObject({ statement: maybe, claimant: maybe }),
  /** other words of its sentence changed since its verdict, from one sentence to the other in `context` */
  contextChanged: z.boolean(),
  context: z.strictObject({ before: z.string(), after: z.string() }).nullable(),
  /** who proposed it: the rules, a language model a newsroom has set, or a person */
  origin: z.enum(['imported', 'model', 'person']),
  kind: z.enum(kinds),
  about: z.enum(abouts),
  claimant: maybe,
  checkable: z.boolean(),
  priority: z.int().min(1).max(5),
  status: z.enum(statuses),
  anchor: z.enum(anchorStates),
  rating: maybe,
  /** a verdict was given on it, whether or not it stands: only an editor deletes it */
  judged: z.boolean(),
  /** its article is in the archive, and a source its verdicts lean on was withdrawn after they were given */
  withdrawnSince: z.boolean(),
  /** signatures under the rating in force */
  signed: z.int().min(0).max(2),
  /** the first verdict that waits for its second; `blind`: this reader may give it, and sees the first only then */
  pending: z.strictObject({ by: person, at: moment, blind: z.boolean() }).nullable(),
  assignee: person.nullable(),
  dueAt: moment.nullable(),
  /** number of the article's current revision, to which start and end belong */
  revision: z.int(),
  reopenedFor: maybe,
  /**
   * the words that stand there now came in by an accepted correction, which waits for its look, was found right by the
   * verdict that stands, or is past: what stands, or is still to come, is a verdict on the new words like any other
   */
  corrected: z
    .strictObject({
      from: z.string(),
      to: z.string(),
      revision: z.int(),
      state: z.enum(['waits', 'right', 'past']),
    })
    .nullable(),
  cleared: z.strictObject({ by: person, at: moment, reason: z.string() }).nullable(),
  createdAt: moment,
  updatedAt: moment,
  evidence: z.array(evidence),
  verdicts: z.array(verdict),
  notes: z.array(note),
  fixes: z.array(fix),
})
export type ClaimView = z.output<typeof claim>

/** What is told of a claim that is only proposed. */
export const proposed = claim.pick({
  quote: true,
  statement: true,
  kind: true,
  about: true,
  claimant: true,
  checkable: true,
  priority: true,
})
