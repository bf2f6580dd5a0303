import type { FoundClaim } from '@/lib/extraction/types'
import { type Kind, checkableByKind } from '@/lib/claims/vocabulary'
import { type Border, moveBorder, snapToWords, type Span } from '@/lib/text/selection'
import { bothStatements, plain, statementAfter } from './statements'

/** A claim as the preview holds it: found in the text, or marked by hand; `on` = it comes in. */
export type Mark = Omit<FoundClaim, 'quote' | 'stage'> & {
  /** stays while the claim is edited */
  id: number
  /** what found it; "person" for one made or changed by hand */
  stage: string
  origin: 'imported' | 'model' | 'person'
  /** a person gave it other words than were found */
  statementEdited?: true
  claimantEdited?: true
  on: boolean
}
/** In reading order, the wider first. Never changed in place. */
export type Marks = readonly Mark[]
/** The words the claims stand on. */
export type Draft = { text: string; language: string }

export const byPlace = (a: Span, b: Span) => a.start - b.start || b.end - a.end
const ordered = (marks: Marks): Marks => [...marks].sort(byPlace)
const newId = (marks: Marks) => marks.reduce((most, { id }) => Math.max(most, id), -1) + 1

export const quoteOf = (draft: Draft, { start, end }: Span) => draft.text.slice(start, end)

/** Every edit gives a new list, or null where it cannot be made. */
export type Edited = { marks: Marks; chosen: number } | null

const changed = (marks: Marks, id: number, change: (mark: Mark) => Mark): Edited =>
  marks.some((mark) => mark.id === id)
    ? { marks: ordered(marks.map((mark) => (mark.id === id ? change(mark) : mark))), chosen: id }
    : null

export const tick = (marks: Marks, id: number): Edited =>
  changed(marks, id, (mark) => ({ ...mark, on: !mark.on }))

export const tickAll = (marks: Marks, on: boolean): Marks =>
  marks.map((mark) => (mark.on === on ? mark : { ...mark, on }))

/** Gives a claim other borders; its statement follows the words. */
export function place(draft: Draft, marks: Marks, id: number, span: Span): Edited {
  const before = marks.find((mark) => mark.id === id)
  if (!before || !holdsWords(draft, span)) return null
  if (before.start === span.start && before.end === span.end) return null
  const statement = statementAfter(before.statement, quoteOf(draft, before), quoteOf(draft, span))
  return changed(marks, id, (mark) => ({ ...mark, start: span.start, end: span.end, statement }))
}

export function shift(
  draft: Draft,
  marks: Marks,
  id: number,
  border: Border,
  step: -1 | 1,
): Edited {
  const mark = marks.find((each) => each.id === id)
  return mark
    ? place(draft, marks, id, moveBorder(draft.text, mark, border, step, draft.language))
    : null
}

/** The next claim in reading order, or the one before it. */
export function neighbour(marks: Marks, id: number | null, step: -1 | 1): Mark | undefined {
  const at = marks.findIndex((mark) => mark.id === id)
  return at < 0 ? marks.at(step > 0 ? 0 : -1) : marks[at + step]
}

/** Makes one claim of two that follow each other: it reaches from the first word of both to the last. */
export function join(draft: Draft, marks: Marks, id: number, step: -1 | 1): Edited {
  const mark = marks.find((each) => each.id === id)
  const other = neighbour(marks, id, step)
  if (!mark || !other) return null
  const [first, second] = byPlace(mark, other) <= 0 ? [mark, other] : [other, mark]
  const start = Math.min(first.start, second.start)
  const end = Math.max(first.end, second.end)
  const leading = first.checkable || !second.checkable ? first : second
  const joined: Mark = {
    ...leading,
    id: mark.id,
    start,
    end,
    statement: bothStatements(
      { words: quoteOf(draft, first), statement: first.statement },
      { words: quoteOf(draft, second), statement: second.statement },
      draft.text.slice(start, end),
    ),
    priority: Math.max(first.priority, second.priority),
    stage: 'person',
    reason: 'Joined by hand from two claims.',
    origin: 'person',
    on: true,
  }
  return {
    marks: ordered([...marks.filter((each) => each !== mark && each !== other), joined]),
    chosen: joined.id,
  }
}

/** Where a claim would be cut for a place in it: between two of its words. null = it has one word only. */
export function cutAt(draft: Draft, span: Span, at: number): { left: Span; right: Span } | null {
  const { text, language } = draft
  const words = snapToWords(text, span, language)
  if (!words) return null
  const wanted = Math.max(words.start, Math.min(at, words.end - 1))
  const rest = snapToWords(text, { start: wanted, end: span.end }, language)
  const from =
    rest && rest.start > words.start
      ? rest.start
      : moveBorder(text, { start: words.start, end: span.end }, 'start', 1, language).start
  const before = snapToWords(text, { start: span.start, end: from }, language)
  if (from <= words.start || from >= span.end || !before || before.end > from) return null
  return { left: { start: span.start, end: before.end }, right: { start: from, end: span.end } }
}

/** Makes two claims of one, cut before the word at `at`. The second half is the chosen one. */
export function split(draft: Draft, marks: Marks, id: number, at: number): Edited {
  const mark = marks.find((each) => each.id === id)
  const cut = mark && cutAt(draft, mark, at)
  if (!mark || !cut) return null
  const half = (span: Span, itsId: number): Mark => ({
    ...mark,
    ...span,
    id: itsId,
    statement: plain(quoteOf(draft, span)),
    stage: 'person',
    reason: 'Split by hand from a longer claim.',
    origin: 'person',
    on: true,
  })
  const second = newId(marks)
  const rest = marks.filter((each) => each !== mark)
  return { marks: ordered([...rest, half(cut.left, id), half(cut.right, second)]), chosen: second }
}

export type Facts = Partial<Pick<Mark, 'statement' | 'kind' | 'claimant'>>

/** Another statement, kind or claimant, as a person gives it. What cannot be checked follows from the kind. */
export const describe = (marks: Marks, id: number, facts: Facts): Edited =>
  changed(marks, id, (mark) => ({
    ...mark,
    ...facts,
    ...(facts.statement !== undefined &&
      facts.statement !== mark.statement && { statementEdited: true }),
    ...(facts.claimant !== undefined &&
      facts.claimant !== mark.claimant && { claimantEdited: true }),
    ...(facts.kind && facts.kind !== mark.kind ? { checkable: checkableByKind(facts.kind) } : {}),
  }))

/** A claim on words that were selected; null where they hold none. */
export function add(draft: Draft, marks: Marks, selected: Span): Edited {
  const span = snapToWords(draft.text, selected, draft.language)
  if (!span || !holdsWords(draft, span)) return null
  const same = marks.find(({ start, end }) => start === span.start && end === span.end)
  if (same) return same.on ? { marks, chosen: same.id } : tick(marks, same.id)
  const mark: Mark = {
    ...span,
    id: newId(marks),
    statement: plain(quoteOf(draft, span)),
    kind: 'event' satisfies Kind,
    about: 'content',
    claimant: null,
    checkable: true,
    priority: 3,
    stage: 'person',
    reason: 'Marked by hand.',
    origin: 'person',
    on: true,
  }
  return { marks: ordered([...marks, mark]), chosen: mark.id }
}

const holdsWords = ({ text }: Draft, { start, end }: Span) =>
  start >= 0 && start < end && end <= text.length && text.slice(start, end).trim() !== ''
