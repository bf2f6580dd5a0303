import { endsSentence, isSign } from './draft'
import type { Spot } from './print'
import { isSame, isSoft, type Range } from './texts'

/** From the sign or line before a run of words to the one that ends its sentence, that sign included. */
export function sentenceAround(spots: readonly Spot[], { from, to }: Range): Range {
  let [first, last] = [from, to]
  while (first > 0 && !parts(spots, first)) first--
  while (last < spots.length && !(parts(spots, last) && last > from)) last++
  return { from: first, to: last }
}

/** Whether the sentence of a place is that of the claim, word for word and sign for sign. */
export function isWholeSentence(
  old: readonly Spot[],
  fresh: readonly Spot[],
  core: Range,
  at: number,
): boolean {
  const then = sentenceAround(old, core)
  const now = sentenceAround(fresh, { from: at, to: at + core.to - core.from })
  if (then.to - then.from !== now.to - now.from || core.from - then.from !== at - now.from)
    return false
  return old.slice(then.from, then.to).every((spot, step) => isSame(spot, fresh[now.from + step]))
}

/** And the sentences beside it; neither a stop put twice nor a letter with its stop ("A.") makes a sentence between. */
export function sentencesBeside(spots: readonly Spot[], range: Range): Range {
  let { from, to } = sentenceAround(spots, range)
  let empty = true
  while (empty && from > 0) {
    const before = sentenceAround(spots, { from: from - 1, to: from })
    empty = isEmpty(spots, before)
    from = before.from
  }
  empty = true
  while (empty && to < spots.length) {
    const after = sentenceAround(spots, { from: to, to: to + 1 })
    empty = isEmpty(spots, after)
    to = after.to
  }
  return { from, to }
}

const isEmpty = (spots: readonly Spot[], { from, to }: Range) =>
  spots.slice(from, to).every(({ word }) => isSign(word) || /^\p{L}$/u.test(word.text))

/** Not a stop before a comma ("in the U.S., he said"), nor a dot that touches Chinese characters: it stands in names. */
const parts = (spots: readonly Spot[], at: number) => {
  const [left, right] = [spots[at - 1], spots[at]]
  if (!left || !right || left.line !== right.line) return true
  return (
    endsSentence(left.word) &&
    !(/^[.!?]$/u.test(left.word.text) && /^(?:,|\p{Script=Han})/u.test(right.word.text))
  )
}

/** Whether a reader who lays both texts side by side finds another word in the sentence of a claim, of either text. */
export function readsOtherwise(
  old: readonly Spot[],
  fresh: readonly Spot[],
  core: Range,
  at: number,
): boolean {
  const place = { from: at, to: at + core.to - core.from }
  const [then, now] = [sentenceAround(old, core), sentenceAround(fresh, place)]
  return (
    differs(old, fresh, core.from, at, then.from, now.from, -1) ||
    differs(old, fresh, core.to, place.to, then.to, now.to, 1)
  )
}

// which sentence a closing mark belongs to is for the code to decide
const isMark = (spot: Spot | undefined) => /^[“”]$/u.test(spot?.word.text ?? '')

function differs(
  old: readonly Spot[],
  fresh: readonly Spot[],
  here: number,
  there: number,
  end: number,
  newEnd: number,
  step: -1 | 1,
): boolean {
  const left = step < 0 ? 1 : 0
  const skip = (spots: readonly Spot[], at: number) => {
    while (spots[at - left] && (isSoft(spots[at - left]) || isMark(spots[at - left]))) at += step
    return at
  }
  const inside = (at: number, last: number) => (step < 0 ? at > last : at < last)
  for (;;) {
    ;[here, there] = [skip(old, here), skip(fresh, there)]
    if (!inside(here, end) && !inside(there, newEnd)) return false
    if (!isSame(old[here - left], fresh[there - left])) return true
    here += step
    there += step
  }
}

/**
 * Whether a plain border of the sentence of a claim, which stands in one text only, lets words of another sentence in, or
 * leaves words of its own out: a line, or a stop between two words. Asked of places where every word reads the same.
 */
export function isParted(
  old: readonly Spot[],
  fresh: readonly Spot[],
  core: Range,
  at: number,
): boolean {
  const place = { from: at, to: at + core.to - core.from }
  const [then, now] = [sentenceAround(old, core), sentenceAround(fresh, place)]
  const count = (spots: readonly Spot[], from: number, to: number) =>
    spots.slice(from, to).filter(({ word }) => !isSign(word)).length
  const [before, after] = [
    [count(old, then.from, core.from), count(fresh, now.from, place.from)],
    [count(old, core.to, then.to), count(fresh, place.to, now.to)],
  ]
  const nearer = ([was = 0, is = 0]: number[], border: (wide: Range) => number) => {
    if (was === is) return false
    return was < is ? isPlain(old, border(then), false) : isPlain(fresh, border(now), true)
  }
  return nearer(before, ({ from }) => from) || nearer(after, ({ to }) => to)
}

/**
 * Which stop beside a mark, a number or a letter ends a sentence is for the code to decide. A line that begins with a small
 * letter may be the rest of the one before, so that the two joined again let nothing in; one that was broken so parts it.
 */
function isPlain(spots: readonly Spot[], at: number, broken: boolean): boolean {
  const [last, stop] = [spots[at - 2], spots[at - 1]]
  const next = spots.findIndex(({ word }, place) => place >= at && !isSign(word))
  if (!stop || next < 0) return false
  if (stop.line !== spots[at]?.line) return broken || !isSmall(spots, next)
  return [last, spots[at]].every((spot) => /^\p{L}{2,}$/u.test(spot?.word.text ?? ''))
}

/** A quotation after a comma may begin with a capital, and is printed without. */
const isSmall = (spots: readonly Spot[], at: number) =>
  /^\p{Ll}/u.test(spots[at]?.word.text ?? '') &&
  (!spots[at]?.opens || (isMark(spots[at - 1]) && spots[at - 2]?.word.text === ','))

/** Whether between two places stand the same words as stood between them, whatever the signs. */
export function sameBetween(
  old: readonly Spot[],
  fresh: readonly Spot[],
  [one, now]: readonly [Range, Range],
  [other, there]: readonly [Range, Range],
): boolean {
  const words = (spots: readonly Spot[], first: Range, second: Range) =>
    spots
      .slice(Math.min(first.to, second.to), Math.max(first.from, second.from))
      .filter(({ word }) => !isSign(word))
  const [then, since] = [words(old, one, other), words(fresh, now, there)]
  return then.length === since.length && then.every((spot, at) => isSame(spot, since[at]))
}

/** Whether a sentence asks; null where what follows its sign may belong to it, or the sign was left on a line alone. */
function isAsked(spots: readonly Spot[], range: Range): boolean | null {
  const { to } = sentenceAround(spots, range)
  if (spots.slice(range.to, to - 1).some(({ word }) => endsSentence(word))) return null
  if (/^[,–”.!?。？！]$/u.test(spots[to]?.word.text ?? '')) return null
  const sign = spots[to - 1]?.word
  // a line that ends without a sign was divided, which asks nothing
  return sign && endsSentence(sign) ? /^[?？]$/u.test(sign.text) : null
}

const endsAsking = (spots: readonly Spot[], range: Range) =>
  /^[?？]$/u.test(spots[sentenceAround(spots, range).to - 1]?.word.text ?? '')

/** Whether a statement became a question, or a question a statement. */
export function isTurned(
  old: readonly Spot[],
  fresh: readonly Spot[],
  core: Range,
  at: number,
): boolean {
  const [then, now] = [
    isAsked(old, core),
    isAsked(fresh, { from: at, to: at + core.to - core.from }),
  ]
  return then !== null && now !== null && then !== now
}

/** Words beside a place within this reach may be part of what it says. */
const REACH = 6

/** Whether something near the borders came, went or changed, or the sentence ends otherwise, or is quoted otherwise. */
export function isTouchedNear(
  old: readonly Spot[],
  fresh: readonly Spot[],
  core: Range,
  at: number,
): boolean {
  const end = at + core.to - core.from
  const place = { from: at, to: end }
  if (isAsked(old, core) !== isAsked(fresh, place)) return true
  if (endsAsking(old, core) !== endsAsking(fresh, place)) return true
  // a capital is a change as well
  const differ = (one: Spot | undefined, other: Spot | undefined) =>
    one !== other && !isSame(one, other)
  for (let away = 1; away <= REACH; away++) {
    if (differ(old[core.from - away], fresh[at - away])) return true
    if (differ(old[core.to + away - 1], fresh[end + away - 1])) return true
  }
  const marks = (spots: readonly Spot[], { from, to }: Range) =>
    spots
      .slice(from, to)
      .map(({ word }) => (/^[“”?？]$/u.test(word.text) ? word.text : ''))
      .join('')
  return [sentenceAround, sentencesBeside].some(
    (wide) => marks(old, wide(old, core)) !== marks(fresh, wide(fresh, place)),
  )
}
