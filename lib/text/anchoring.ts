import { changedPlace, type Range, wholePlace } from './changed'
import { compare, type Revision } from './compare'
import { nearestTo } from './occurrences'
import { sameWords } from './same-words'
import type { Span } from './selection'
import { isSoft, tokenRange, type Tokens } from './tokens'

export type Quote = { exact: string; prefix: string; suffix: string }
export type Anchored = Span & { state: 'same' | 'moved' | 'changed' | 'gone' }

/** W3C TextQuoteSelector of a span; the context never begins or ends inside a surrogate pair. */
export function quoteAt(text: string, start: number, end: number, context = 32): Quote {
  let from = Math.max(0, start - context)
  let to = Math.min(text.length, end + context)
  if (from < start && isLowSurrogate(text, from)) from++
  if (to > end && isLowSurrogate(text, to)) to--
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) }
}

const isLowSurrogate = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at))

/**
 * Where each claim of one text sits in the next. Under `same` (same offsets) and `moved` only this may differ: white
 * space and invisible characters, the style of quotation marks, apostrophes and dashes, composed letters, the signs at
 * both ends, and the capital of a word at the start of a sentence, for a sentence merged into another says the same.
 * With any other word, number or sign it is `changed`. `gone` has an empty span.
 */
export function anchorAll(
  oldText: string,
  newText: string,
  claims: readonly ({ id: string } & Span)[],
): Map<string, Anchored> {
  if (oldText === newText)
    return new Map(claims.map(({ id, start, end }) => [id, { state: 'same', start, end }]))
  const revision = compare(oldText, newText)
  return new Map(claims.map((claim) => [claim.id, anchorOne(revision, claim)]))
}

/** Claim tokens without the commas, full stops and brackets at its ends. */
function coreOf(tokens: Tokens, claim: Span): Range {
  const whole = tokenRange(tokens, claim.start, claim.end)
  let { from, to } = whole
  while (from < to && isSoft(tokens.keys[from])) from++
  while (to > from && isSoft(tokens.keys[to - 1])) to--
  return from < to ? { from, to } : whole
}

function anchorOne(revision: Revision, claim: Span): Anchored {
  const { old, fresh, places, taken } = revision
  const core = coreOf(old, claim)
  if (core.from >= core.to) return { state: 'gone', start: 0, end: 0 }
  const inPlace = changedPlace(revision, core)
  const there = sameWords(revision, core, inPlace)
  if (there !== null) return unchanged(revision, claim, core, there)
  const quote = old.keys.slice(core.from, core.to)
  const found =
    inPlace ??
    wholePlace(revision, core) ??
    (quote.length > 3 ? nearestTo(quote, fresh, places, taken) : null)
  return found
    ? { state: 'changed', ...spanOf(revision, claim, core, found) }
    : { state: 'gone', start: 0, end: 0 }
}

function unchanged(
  revision: Revision,
  claim: Span,
  core: { from: number; to: number },
  there: number,
): Anchored {
  const span = spanOf(revision, claim, core, { from: there, to: there + core.to - core.from })
  return { state: span.start === claim.start && span.end === claim.end ? 'same' : 'moved', ...span }
}

/** New offsets: the words, and as much of the signs around them as the claim had and the new text still has. */
function spanOf(revision: Revision, claim: Span, core: Range, place: Range): Span {
  const { oldText, newText, old, fresh } = revision
  const [first, last] = [wordAt(oldText, old, core.from), wordAt(oldText, old, core.to - 1)]
  const [newFirst, newLast] = [wordAt(newText, fresh, place.from), wordAt(newText, fresh, place.to - 1)]
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
