import { z } from 'zod'
import { abouts, anchorStates, kinds, statuses } from '@/lib/claims/vocabulary'
import { stances } from '@/lib/sources/schema'
import { count, moment, oneOf, person } from './common'
import { source } from './source'

export const evidence = z.object({
  id: z.string(),
  /** null = kept from a second person who has not answered yet */
  stance: oneOf(stances).nullable(),
  locator: z.string().nullable(),
  quote: z.string().nullable(),
  note: z.string().nullable(),
  consultedAt: moment,
  addedBy: person,
  source,
})

export const verdict = z.object({
  id: z.string(),
  revision: z.int(),
  /** with its version, as "house@1": old verdicts keep theirs */
  scale: z.string(),
  rating: z.string(),
  rationale: z.string(),
  role: oneOf(['first', 'second', 'adjudication', 'look']),
  override: z.string().nullable(),
  author: person,
  createdAt: moment,
  answer: z
    .object({
      answer: oneOf(['agree', 'differ', 'sendBack']),
      reason: z.string().nullable(),
      by: person,
      at: moment,
    })
    .nullable(),
  /** its author gave way in a dispute */
  conceded: z.object({ reason: z.string(), at: moment }).nullable(),
  superseded: z.boolean(),
})

export const note = z.object({
  id: z.string(),
  body: z.string(),
  parentId: z.string().nullable(),
  author: person,
  createdAt: moment,
  task: z
    .object({
      assignee: person.nullable(),
      dueAt: moment.nullable(),
      doneAt: moment.nullable(),
      doneBy: person.nullable(),
    })
    .nullable(),
})

export const fix = z.object({
  id: z.string(),
  exact: z.string(),
  replacement: z.string(),
  reason: z.string(),
  state: oneOf(['proposed', 'accepted', 'rejected']),
  proposedBy: person,
  createdAt: moment,
  decidedBy: person.nullable(),
  decidedAt: moment.nullable(),
  decisionReason: z.string().nullable(),
  baseRevision: z.int(),
  madeRevision: z.int().nullable(),
})

export const claim = z.object({
  id: z.string(),
  number: z.int(),
  articleId: z.string(),
  quote: z.string(),
  start: count,
  end: count,
  /** every place it is taken from, the quote first; empty where it is gone */
  basis: z.array(z.object({ start: count, end: count })),
  statement: z.string(),
  /** a person or a model wrote it, so that a new draft does not change it */
  statementEdited: z.boolean(),
  /** the statement or the claimant says what its basis no longer says: the words of it, in `stale` */
  statementStale: z.boolean(),
  stale: z.object({ statement: z.string().nullable(), claimant: z.string().nullable() }),
  /** other words of its sentence changed since its verdict: the sentence then and now, in `context` */
  contextChanged: z.boolean(),
  context: z.object({ before: z.string(), after: z.string() }).nullable(),
  /** who proposed it: the rules, a language model, or a person */
  origin: oneOf(['imported', 'model', 'person']),
  kind: oneOf(kinds),
  about: oneOf(abouts),
  claimant: z.string().nullable(),
  checkable: z.boolean(),
  priority: z.int().min(1).max(5),
  status: oneOf(statuses),
  anchor: oneOf(anchorStates),
  rating: z.string().nullable(),
  /** signatures under the rating */
  signed: z.int().min(0).max(2),
  /** the first verdict that waits for its second; `blind`: you may give it, and see the first only then */
  pending: z.object({ by: person, at: moment, blind: z.boolean() }).nullable(),
  assignee: person.nullable(),
  dueAt: moment.nullable(),
  /** number of the revision that start and end belong to */
  revision: z.int(),
  reopenedFor: z.string().nullable(),
  /** the words that stand there now came in by an accepted correction */
  corrected: z.object({ from: z.string(), to: z.string(), revision: z.int() }).nullable(),
  cleared: z.object({ by: person, at: moment, reason: z.string() }).nullable(),
  createdAt: moment,
  updatedAt: moment,
  evidence: z.array(evidence),
  verdicts: z.array(verdict),
  notes: z.array(note),
  fixes: z.array(fix),
})

/** Where the words asked for stand: UTF-16 offsets into the statement and the quote. */
const highlights = z.array(z.object({ start: count, end: count }))
export const hit = claim.extend({
  articleTitle: z.string(),
  highlights: z.object({ statement: highlights, quote: highlights }),
})
