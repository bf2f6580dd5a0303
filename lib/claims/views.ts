import type { AnchorState, Kind, Status } from './vocabulary'

export type Person = { id: string; name: string }

export type SourceView = {
  id: string
  kind: string
  tier: string
  title: string
  url: string | null
  publisher: string | null
  publishedAt: string | null
  origin: string | null
  confidential: boolean
  /** true where this reader may not know it: the title is then "Confidential source" and the rest is null */
  hidden: boolean
  withdrawn: { at: string; reason: string } | null
}

export type EvidenceView = {
  id: string
  /** null = the policy keeps it from a second person who has not answered yet */
  stance: 'supports' | 'refutes' | 'context' | null
  locator: string | null
  quote: string | null
  note: string | null
  consultedAt: string
  addedBy: Person
  source: SourceView
}

export type VerdictView = {
  id: string
  revision: number
  scale: string
  rating: string
  rationale: string
  /** look = at the new words of a correction */
  role: 'first' | 'second' | 'adjudication' | 'look'
  override: string | null
  author: Person
  createdAt: string
  answer: {
    answer: 'agree' | 'differ' | 'sendBack'
    reason: string | null
    by: Person
    at: string
  } | null
  /** its author gave way in a dispute, so the other's rating stands */
  conceded: { reason: string; at: string } | null
  /** a later verdict or a reopening took its place */
  superseded: boolean
}

export type NoteView = {
  id: string
  body: string
  parentId: string | null
  author: Person
  createdAt: string
  task: {
    assignee: Person | null
    dueAt: string | null
    doneAt: string | null
    doneBy: Person | null
  } | null
}

export type FixView = {
  id: string
  exact: string
  replacement: string
  reason: string
  state: 'proposed' | 'accepted' | 'rejected'
  proposedBy: Person
  createdAt: string
  decidedBy: Person | null
  decidedAt: string | null
  decisionReason: string | null
  baseRevision: number
  madeRevision: number | null
}

export type ClaimView = {
  id: string
  number: number
  articleId: string
  quote: string
  start: number
  end: number
  /** every place it is taken from, the quote first; empty where it is gone, or was never looked for */
  basis: { start: number; end: number }[]
  statement: string
  /** a person or a model wrote it, so that a new draft does not change it */
  statementEdited: boolean
  /** the statement or the claimant says what its basis no longer says: which words, in `stale` */
  statementStale: boolean
  stale: { statement: string | null; claimant: string | null }
  /** other words of its sentence changed since its verdict, from one sentence to the other in `context` */
  contextChanged: boolean
  context: { before: string; after: string } | null
  /** who proposed it: the rules, a language model a newsroom has set, or a person */
  origin: 'imported' | 'model' | 'person'
  kind: Kind
  about: 'content' | 'attribution'
  claimant: string | null
  checkable: boolean
  priority: number
  status: Status
  anchor: AnchorState
  rating: string | null
  /** signatures under the rating in force */
  signed: 0 | 1 | 2
  /** the first verdict that waits for its second; `blind`: this reader may give it, and sees the first only then */
  pending: { by: Person; at: string; blind: boolean } | null
  assignee: Person | null
  dueAt: string | null
  /** number of the article's current revision, to which start and end belong */
  revision: number
  reopenedFor: string | null
  /** the words that stand there now came in by an accepted correction */
  corrected: { from: string; to: string; revision: number } | null
  cleared: { by: Person; at: string; reason: string } | null
  createdAt: string
  updatedAt: string
  evidence: EvidenceView[]
  verdicts: VerdictView[]
  notes: NoteView[]
  fixes: FixView[]
}
