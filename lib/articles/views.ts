import type { ClaimView, Person } from '@/lib/claims/views'
import type { FactState } from '@/lib/claims/facts'
import type { FactKind } from '@/lib/extraction/facts/facts'
import type { SentenceState } from '@/lib/claims/coverage'
import type { Status } from '@/lib/claims/vocabulary'
import type { Block } from '@/lib/text/blocks'
import type { Blocker, BlockerCount } from './readiness'

export type Stage = 'checking' | 'signedOff' | 'published' | 'archived'
export type RevisionView = {
  id: string
  number: number
  text: string
  sha256: string
  createdAt: string
  note: string | null
  createdBy: Person
}
export type SentenceView = {
  index: number
  start: number
  end: number
  state: SentenceState
  reason?: string
  dismissedBy?: Person
  dismissedAt?: string
}
/** A name, number, date or quotation of the text, and what accounts for it. */
export type FactView = {
  start: number
  end: number
  text: string
  kind: FactKind
  /** index of its sentence */
  sentence: number
  state: FactState
  /** its sentence holds a claim */
  inClaimed: boolean
  reason?: string
  /** of one that was set aside alone, not with its sentence */
  setAsideBy?: Person
  setAsideAt?: string
}
export type SignOffView = {
  by: Person
  at: string
  digest: string
  revision: number
  /** of the sourcing policy it was signed under; null = not kept then */
  policyVersion: number | null
  valid: boolean
  voidedReason: string | null
  voidedAt: string | null
}
export type StatusCounts = Record<Status, number>

/** What every list of articles shows. */
export type ArticleSummary = {
  id: string
  title: string
  byline: string | null
  desk: string | null
  stage: Stage
  /** published, but what it was signed off as has changed since */
  underCorrection: boolean
  depth: string
  deadline: string | null
  createdAt: string
  updatedAt: string
  /** sentences claimed or dismissed, 0..1 */
  coverage: number
  sentences: { accounted: number; total: number }
  counts: StatusCounts
  /** claims by rating in force */
  ratings: Record<string, number>
  /** those of them that two people, or an editor, stand behind, but for what was corrected */
  settled: Record<string, number>
  /** claims that are not cut */
  claims: number
  blockers: BlockerCount[]
}

/** What every page about an article says at its head. */
export type ArticleHeadView = Pick<
  ArticleSummary,
  'id' | 'title' | 'byline' | 'stage' | 'underCorrection'
> & { language: string }

export type ArticleView = Omit<ArticleSummary, 'blockers'> & {
  language: string
  sourceUrl: string | null
  scale: string
  revision: RevisionView
  blocks: Block[]
  /** somebody gave a verdict, so headline and depth are an editor's to change */
  judged: boolean
  sentenceList: SentenceView[]
  facts: FactView[]
  blockers: Blocker[]
  signOff: SignOffView | null
}

/** A claim as the proof, the list and the margins need it. */
export type DeskClaim = Pick<
  ClaimView,
  | 'id'
  | 'number'
  | 'start'
  | 'end'
  | 'anchor'
  | 'quote'
  | 'statement'
  | 'kind'
  | 'claimant'
  | 'checkable'
  | 'priority'
  | 'status'
  | 'rating'
  | 'assignee'
  | 'contextChanged'
> & {
  /** its words are not in this revision */
  gone: boolean
  /** its correction is in the text, and has been looked at or waits to be */
  corrected: boolean
  openTasks: number
  openFixes: number
  /** a word its statement or claimant still says and its basis no longer does */
  stale: string | null
}

export type DeskView = {
  article: ArticleView
  claims: DeskClaim[]
  people: (Person & { role: string })[]
}
