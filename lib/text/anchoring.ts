import { type Around, Sentences } from './around'
import { type Difference, joinedTo, placeBasis } from './basis-places'
import { changedPlace, type Range, wholePlace } from './changed'
import { compare, type Revision, type Work } from './compare'
import { nearestTo } from './occurrences'
import { sameWords } from './same-words'
import type { Span } from './selection'
import { isSoft, tokenRange, type Tokens } from './tokens'
import { isQuoted, isTurned } from './turned'

export type Quote = { exact: string; prefix: string; suffix: string }
/** A claim's place in a text, and the other places its statement is taken from. */
export type Pinned = Span & { basis?: readonly Span[] | undefined }

/**
 * Where a claim sits now. `changed` says what differs, in its words or beside them; null where the quote is gone or only
 * moved. `around`: its sentence then and now, where other words of it differ.
 */
export type Anchored = Span & {
  state: 'same' | 'moved' | 'changed' | 'gone'
  basis: Span[]
  changed: Difference | null
  around: Difference | null
}

/** W3C TextQuoteSelector of a span; the context never begins or ends inside a surrogate pair. */
export function quoteAt(text: string, start: number, end: number, context = 32): Quote {
  let from = Math.max(0, start - context)
  let to = Math.min(text.length, end + context)
  if (from < start && isLowSurrogate(text, from)) from++
  if (to > end && isLowSurrogate(text, to)) to--
  return {
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  }
}

const isLowSurrogate = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at))

/**
 * Where each claim of one text sits in the next. Under `same` (same offsets) and `moved` only this may differ: white
 * space and soft hyphens, the style of quotation marks, apostrophes and dashes, ligatures, composed letters, the
 * punctuation at both ends, and the capital of a word at the start of a sentence, for a sentence merged into another says
 * the same. With any other word, number or sign it is `changed`; also where a word of its basis differs, where something
 * is joined to the quote that changes what it says, and where a statement became a question. `gone` has an empty span.
 */
export function anchorAll(
  oldText: string,
  newText: string,
  claims: readonly ({ id: string } & Pinned)[],
  language = 'en',
  work?: Work,
): Map<string, Anchored> {
  if (oldText === newText)
    return new Map(claims.map(({ id, start, end, basis }) => [id, untouched(start, end, basis)]))
  const revision = compare(oldText, newText, work)
  const sentences = new Sentences(revision, language)
  return new Map(claims.map((claim) => [claim.id, anchorOne(revision, sentences, claim)]))
}

const untouched = (start: number, end: number, basis: readonly Span[] = []): Anchored => ({
  state: 'same',
  start,
  end,
  basis: [...basis],
  changed: null,
  around: null,
})

const gone: Anchored = { state: 'gone', start: 0, end: 0, basis: [], changed: null, around: null }

/** Claim tokens without the commas, full stops and brackets at its ends. */
function coreOf(tokens: Tokens, claim: Span): Range {
  const whole = tokenRange(tokens, claim.start, claim.end)
  let { from, to } = whole
  while (from < to && isSoft(tokens.keys[from])) from++
  while (to > from && isSoft(tokens.keys[to - 1])) to--
  return from < to ? { from, to } : whole
}

function anchorOne(revision: Revision, sentences: Sentences, claim: Pinned): Anchored {
  const { old, fresh, places, taken } = revision
  const core = coreOf(old, claim)
  if (core.from >= core.to) return gone
  const inPlace = changedPlace(revision, core)
  const there = sameWords(revision, core, inPlace)
  if (there !== null)
    return judged(revision, sentences, claim, core, {
      from: there,
      to: there + core.to - core.from,
    })
  const quote = old.keys.slice(core.from, core.to)
  const found =
    inPlace ??
    wholePlace(revision, core) ??
    (quote.length > 3 ? nearestTo(quote, fresh, places, taken) : null)
  if (!found) return gone
  const span = spanOf(revision, claim, core, joinedTo(revision, core, found)?.place ?? found)
  const around = sentences.around(core, found)
  return {
    state: 'changed',
    ...span,
    basis: placeBasis(revision, sentences, around, othersOf(claim)).spans,
    changed: differenceOf(revision, claim, span),
    around: contextOf(revision, around),
  }
}

/** The words are the same: what is joined to them, asked of them and said beside them decides. */
function judged(
  revision: Revision,
  sentences: Sentences,
  claim: Pinned,
  core: Range,
  place: Range,
): Anchored {
  const span = spanOf(revision, claim, core, place)
  const around = sentences.around(core, place)
  const basis = placeBasis(revision, sentences, around, othersOf(claim))
  const edges = joinedTo(revision, core, place)
  const context = contextOf(revision, around)
  const common = { basis: basis.spans, around: context }
  if (edges) {
    const wide = spanOf(revision, claim, core, edges.place)
    return { state: 'changed', ...wide, ...common, changed: edges.changed }
  }
  const turned = isTurned(revision, around, core, place) || isQuoted(revision, around, core, place)
  const changed = turned ? sentencesThenAndNow(revision, around) : basis.changed
  const state = changed
    ? 'changed'
    : span.start === claim.start && span.end === claim.end
      ? 'same'
      : 'moved'
  return { state, ...span, ...common, changed }
}

const othersOf = ({ start, end, basis = [] }: Pinned) =>
  basis.filter((part) => part.start !== start || part.end !== end)

const differenceOf = ({ oldText, newText }: Revision, claim: Span, place: Span): Difference => ({
  before: oldText.slice(claim.start, claim.end),
  after: newText.slice(place.start, place.end),
})

const sentencesThenAndNow = (
  { oldText, newText }: Revision,
  { before, after }: Around,
): Difference => ({
  before: oldText.slice(before.start, before.end),
  after: newText.slice(after.start, after.end),
})

const contextOf = (revision: Revision, around: Around) =>
  around.alike && !around.parted ? null : sentencesThenAndNow(revision, around)

/** New offsets: the words, and as much of the signs around them as the claim had and the new text still has. */
function spanOf(revision: Revision, claim: Span, core: Range, place: Range): Span {
  const { oldText, newText, old, fresh } = revision
  const [first, last] = [wordAt(oldText, old, core.from), wordAt(oldText, old, core.to - 1)]
  const [newFirst, newLast] = [
    wordAt(newText, fresh, place.from),
    wordAt(newText, fresh, place.to - 1),
  ]
  const before = oldText.slice(claim.start, Math.max(claim.start, first.start))
  const after = oldText.slice(Math.min(claim.end, last.end), claim.end)
  // a claim on a part of a word stays on that part
  const skipped = first.text === newFirst.text ? Math.max(0, claim.start - first.start) : 0
  const left = last.text === newLast.text ? Math.max(0, last.end - claim.end) : 0
  const [start, end] = [newFirst.start + skipped, newLast.end - left]
  return {
    start:
      before && start >= before.length && newText.startsWith(before, start - before.length)
        ? start - before.length
        : start,
    end:
      after && newText.startsWith(after, end)
        ? end + after.length
        : end + (newText.slice(end, end + 1).match(softTail(after))?.[0].length ?? 0),
  }
}

function wordAt(text: string, { starts, ends }: Tokens, at: number): Span & { text: string } {
  const [start = 0, end = 0] = [starts[at], ends[at]]
  return { start, end, text: text.slice(start, end) }
}

// A full stop that became a comma still belongs to a claim that took its closing sign along.
const softTail = (after: string) => (/[.,;:!?]/u.test(after) ? /^[.,;:!?]/u : /^(?!)/u)
