import type { Around, Sentences } from './around'
import { changedPlace, type Range, wholePlace } from './changed'
import type { Revision } from './compare'
import { UNSPACED } from './edge-words'
import { joined } from './edges'
import { sameWords } from './same-words'
import type { Span } from './selection'
import { sameCase, type Tokens, tokenRange } from './tokens'

/** What differs, in the words of both texts; `after` '' = nothing came in its place. */
export type Difference = { before: string; after: string }

/** Where each part of a basis stands now; the first of which a word differs is the reason that the claim changed. */
export function placeBasis(
  revision: Revision,
  sentences: Sentences,
  around: Around,
  parts: readonly Span[],
): { spans: Span[]; changed: Difference | null } {
  const spans: Span[] = []
  let changed: Difference | null = null
  for (const part of parts) {
    const place = placeOf(revision, sentences, around, part)
    if (place.span) spans.push(place.span)
    changed ??= place.changed
  }
  return { spans, changed }
}

type Place = { span: Span | null; changed: Difference | null }

function placeOf(revision: Revision, sentences: Sentences, around: Around, part: Span): Place {
  const core = tokenRange(revision.old, part.start, part.end)
  if (core.from >= core.to) return { span: null, changed: null }
  const inside = core.from >= around.old.from && core.to <= around.old.to
  const there = inside ? placeNear(revision, sentences, around, core) : placeAfar(revision, core)
  const now = there ?? changedPlace(revision, core)
  const shown = now && spanOf(revision, now)
  const before = revision.oldText.slice(part.start, part.end)
  if (!there) {
    const after = shown && !(inside && !sentences.isNear(shown, around)) ? shown : null
    return {
      span: after,
      changed: { before, after: after ? wordsIn(revision.newText, after) : '' },
    }
  }
  const edges = joinedTo(revision, core, there)
  if (!edges) return { span: spanOf(revision, there), changed: null }
  return { span: spanOf(revision, edges.place), changed: edges.changed }
}

const wordsIn = (text: string, { start, end }: Span) => text.slice(start, end)

const spanOf = ({ fresh }: Revision, { from, to }: Range): Span => ({
  start: fresh.starts[from] ?? 0,
  end: fresh.ends[to - 1] ?? 0,
})

/** What came to be joined to the same words, or is no longer; null where nothing did. `place`: the words with it. */
export function joinedTo(
  revision: Revision,
  core: Range,
  there: Range,
): { place: Range; changed: Difference } | null {
  const { oldText, newText, old, fresh } = revision
  const [before, after] = [
    { text: oldText, tokens: old },
    { text: newText, tokens: fresh },
  ] as const
  // a line break put in or taken out is no word
  const same = [true, false].some((overLines) => {
    const [was, is] = [joined(before, core, overLines), joined(after, there, overLines)]
    return was.key === is.key || isSetOtherwise(revision, core, there, was, is)
  })
  if (same) return null
  const [was, place] = [joined(before, core), joined(after, there)]
  const changed = {
    before: oldText.slice(old.starts[was.from], old.ends[was.to - 1]),
    after: newText.slice(fresh.starts[place.from], fresh.ends[place.to - 1]),
  }
  return { place, changed }
}

/**
 * Whether the same words and signs stand there, as closely, whatever is joined: one dash in the place of another makes a
 * hyphen of it, or no longer one, and says nothing new.
 */
function isSetOtherwise(
  revision: Revision,
  core: Range,
  there: Range,
  was: Range,
  is: Range,
): boolean {
  const { before, after, oldText, newText, old, fresh } = revision
  const left = Math.max(core.from - was.from, there.from - is.from)
  const right = Math.max(was.to - core.to, is.to - there.to)
  const reads = (step: number, at: number, next: number) =>
    before[at] !== undefined &&
    before[at] === after[next] &&
    (isSpaced(oldText, old, at + step) === isSpaced(newText, fresh, next + step) ||
      isUnspaced(old, at + step))
  for (let away = 1; away <= left; away++)
    if (!reads(1, core.from - away, there.from - away)) return false
  for (let away = 0; away < right; away++)
    if (!reads(0, core.to + away, there.to + away)) return false
  return true
}

/** Whether a token and the one before it stand without white space by their script: only a line break parts them. */
const isUnspaced = ({ keys }: Tokens, at: number) =>
  UNSPACED.test(keys[at - 1] ?? '') || UNSPACED.test(keys[at] ?? '')

/** Whether white space stands before a token. */
const isSpaced = (text: string, { starts, ends }: Tokens, at: number) =>
  /\s/u.test(text.slice(ends[at - 1] ?? 0, starts[at]))

/** A part of the claim's own sentence must still stand in it, or beside it where the sentence was divided. */
function placeNear(
  revision: Revision,
  sentences: Sentences,
  around: Around,
  core: Range,
): Range | null {
  const own = inARow(revision, core, (at) => around.map[at - around.old.from] ?? -1)
  if (own) return own
  const whole = wholePlace(revision, core)
  const kept = whole && inARow(revision, core, (at) => revision.map[at] ?? -1)
  return kept && sentences.isNear(spanOf(revision, kept), around) ? kept : null
}

function placeAfar(revision: Revision, core: Range): Range | null {
  const kept = inARow(revision, core, (at) => revision.map[at] ?? -1)
  if (kept && !joinedTo(revision, core, kept)) return kept
  const there = sameWords(revision, core, changedPlace(revision, core))
  return there === null ? kept : { from: there, to: there + core.to - core.from }
}

/** Where the very words stand side by side, as far as a map of tokens tells. */
function inARow(
  { old, fresh }: Revision,
  { from, to }: Range,
  map: (at: number) => number,
): Range | null {
  const first = map(from)
  if (first < 0) return null
  for (let at = from; at < to; at++)
    if (map(at) !== first + at - from || !sameCase(old, at, fresh, first + at - from)) return null
  return { from: first, to: first + to - from }
}
