import { changedPlace, type Range } from './changed'
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
 * Where each claim of one text sits in the next. Only white space and the style of quotation marks, apostrophes and
 * dashes may differ under `same` (same offsets) and `moved`; with any other word, number or sign it is `changed`.
 * `gone` has an empty span.
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
  const { old, map, places, fresh } = revision
  const core = coreOf(old, claim)
  if (core.from >= core.to) return { state: 'gone', start: 0, end: 0 }
  const there = map[core.from] ?? -1
  const length = core.to - core.from
  if (there >= 0 && isUnbroken(map, core.from, core.to)) return unchanged(revision, claim, core, there)
  const inPlace = changedPlace(revision, core)
  const elsewhere = sameWords(revision, core, inPlace)
  if (elsewhere !== null) return unchanged(revision, claim, core, elsewhere)
  const quote = old.keys.slice(core.from, core.to)
  const found = inPlace ?? (length > 3 ? nearestTo(quote, fresh, places) : null)
  return found
    ? { state: 'changed', ...spanOf(revision, claim, core, found) }
    : { state: 'gone', start: 0, end: 0 }
}

function isUnbroken(map: Int32Array, from: number, to: number): boolean {
  const shift = (map[from] ?? 0) - from
  for (let at = from + 1; at < to; at++) if ((map[at] ?? -1) - at !== shift) return false
  return true
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
function spanOf(
  revision: Revision,
  claim: Span,
  core: { from: number; to: number },
  place: { from: number; to: number },
): Span {
  const { oldText, newText, old, fresh } = revision
  const [oldStart = 0, oldEnd = 0] = [old.starts[core.from], old.ends[core.to - 1]]
  const [start = 0, end = 0] = [fresh.starts[place.from], fresh.ends[place.to - 1]]
  const before = oldText.slice(claim.start, Math.max(claim.start, oldStart))
  const after = oldText.slice(Math.min(claim.end, oldEnd), claim.end)
  return {
    start: before && newText.slice(0, start).endsWith(before) ? start - before.length : start,
    end:
      after && newText.startsWith(after, end)
        ? end + after.length
        : end + (newText.slice(end).match(softTail(after))?.[0].length ?? 0),
  }
}

// A full stop that became a comma still belongs to a claim that took its closing sign along.
const softTail = (after: string) => (/[.,;:!?]/u.test(after) ? /^[.,;:!?]/u : /^(?!)/u)
