import { type Actor, may } from '@/lib/auth/permissions'
import { isoTime } from '@/lib/core/sql'
import type { ClaimView, EvidenceView, FixView, NoteView, Person, SourceView, VerdictView } from './views'

/** A row as the database gives it: text, numbers and null; times as it keeps them. */
type Row = Record<string, string | number | boolean | null>
type ListRow = Row & { evidence?: (Row & { s_readers: string[] })[]; verdicts?: Row[]; notes?: Row[]; fixes?: Row[] }

const text = (value: unknown) => value as string
const maybe = (value: unknown) => (value ?? null) as string | null
const time = (value: unknown) => isoTime(maybe(value))
const person = (id: unknown, name: unknown): Person | null => (id ? { id: text(id), name: text(name) } : null)
const someone = (id: unknown, name: unknown): Person => ({ id: text(id), name: text(name) })

type StoredSource = {
  id: string; kind: string; tier: string; title: string; url: string | null; publisher: string | null; publishedAt: string | null
  origin: string | null; confidential: boolean; withdrawnAt: string | null; withdrawnReason: string | null
  createdById: string; readerIds: readonly string[]
}

/**
 * The one place where a source is shown, to whom, and how much of it. `actor` null = an export: nobody in particular,
 * so every confidential source is hidden.
 */
export function sourceView(source: StoredSource, actor: Actor | null): SourceView {
  const { id, kind, tier, title, url, publisher, publishedAt, origin, confidential } = source
  const withdrawn = source.withdrawnAt ? { at: source.withdrawnAt, reason: source.withdrawnReason ?? '' } : null
  const seen = !confidential || (actor !== null && may(actor, 'source.seeConfidential', source))
  if (seen) return { id, kind, tier, title, url, publisher, publishedAt, origin, confidential, hidden: false, withdrawn }
  return {
    id: '', kind: 'document', tier, title: 'Confidential source', url: null, publisher: null, publishedAt: null, origin: null,
    confidential, hidden: true, withdrawn: withdrawn && { at: withdrawn.at, reason: '' },
  }
}

/** What was quoted from a hidden source could identify it, so it is hidden with it. */
function evidenceView(row: Row & { s_readers: string[] }, actor: Actor | null): EvidenceView {
  const source = sourceView(
    {
      id: text(row.s_id), kind: text(row.s_kind), tier: text(row.s_tier), title: text(row.s_title), url: maybe(row.s_url),
      publisher: maybe(row.s_publisher), publishedAt: maybe(row.s_publishedAt), origin: maybe(row.s_origin),
      confidential: Boolean(row.s_confidential), withdrawnAt: time(row.s_withdrawnAt), withdrawnReason: maybe(row.s_withdrawnReason),
      createdById: text(row.s_createdById), readerIds: row.s_readers,
    },
    actor,
  )
  const shown = source.hidden
    ? { locator: null, quote: null, note: null }
    : { locator: maybe(row.locator), quote: maybe(row.quote), note: maybe(row.note) }
  return {
    id: text(row.id), stance: text(row.stance) as EvidenceView['stance'], ...shown, consultedAt: isoTime(text(row.consultedAt)),
    addedBy: source.hidden ? { id: '', name: 'A colleague' } : someone(row.addedById, row.addedByName), source,
  }
}

const verdictView = (row: Row): VerdictView => ({
  id: text(row.id), revision: Number(row.revision), scale: text(row.scale), rating: text(row.rating), rationale: text(row.rationale),
  role: text(row.role) as VerdictView['role'], override: maybe(row.override), author: someone(row.authorId, row.authorName),
  createdAt: isoTime(text(row.createdAt)),
  answer: row.answer
    ? {
        answer: text(row.answer) as 'agree' | 'differ' | 'sendBack', reason: maybe(row.answerReason),
        by: someone(row.answeredById, row.answeredByName), at: isoTime(text(row.answeredAt)),
      }
    : null,
  superseded: row.supersededAt !== null,
})

const noteView = (row: Row): NoteView => ({
  id: text(row.id), body: text(row.body), parentId: maybe(row.parentId), author: someone(row.authorId, row.authorName),
  createdAt: isoTime(text(row.createdAt)),
  task: row.isTask
    ? { assignee: person(row.assigneeId, row.assigneeName), dueAt: time(row.dueAt), doneAt: time(row.doneAt), doneBy: person(row.doneById, row.doneByName) }
    : null,
})

const fixView = (row: Row): FixView => ({
  id: text(row.id), exact: text(row.exact), replacement: text(row.replacement), reason: text(row.reason),
  state: text(row.state) as FixView['state'], proposedBy: someone(row.proposedById, row.proposedByName), createdAt: isoTime(text(row.createdAt)),
  decidedBy: person(row.decidedById, row.decidedByName), decidedAt: time(row.decidedAt), decisionReason: maybe(row.decisionReason),
  baseRevision: Number(row.baseRevision), madeRevision: row.madeRevision === null ? null : Number(row.madeRevision),
})

/** How many people stand behind the rating: none, who gave it, or two who agreed (or an adjudicating editor). */
export function signatures(status: string, rating: string | null): 0 | 1 | 2 {
  if (!rating || status === 'cut') return 0
  return status === 'settled' ? 2 : 1
}

/** A claim from its JSON row (rows.ts), as this person may see it. */
export function readClaim(json: string, actor: Actor | null): ClaimView {
  const row = JSON.parse(json) as ListRow
  const status = text(row.status) as ClaimView['status']
  return {
    id: text(row.id), number: Number(row.number), articleId: text(row.articleId), quote: text(row.quote),
    start: Number(row.start), end: Number(row.end), statement: text(row.statement), kind: text(row.kind) as ClaimView['kind'],
    about: text(row.about) as ClaimView['about'], claimant: maybe(row.claimant), checkable: Boolean(row.checkable),
    priority: Number(row.priority), status, anchor: text(row.state) as ClaimView['anchor'], rating: maybe(row.rating),
    signed: signatures(status, maybe(row.rating)), assignee: person(row.assigneeId, row.assigneeName), dueAt: time(row.dueAt),
    revision: Number(row.revision), reopenedFor: maybe(row.reopenedFor), corrected: Boolean(row.corrected),
    cleared: row.clearedAt ? { by: someone(row.clearedById, row.clearedByName), at: isoTime(text(row.clearedAt)), reason: text(row.clearedReason) } : null,
    createdAt: isoTime(text(row.createdAt)), updatedAt: isoTime(text(row.updatedAt)),
    evidence: (row.evidence ?? []).map((item) => evidenceView(item, actor)),
    verdicts: (row.verdicts ?? []).map(verdictView), notes: (row.notes ?? []).map(noteView), fixes: (row.fixes ?? []).map(fixView),
  }
}
