import { endsSentence } from './draft'
import type { Spot } from './print'
import { isAlike, isSame, isSoft, type Range } from './texts'

/** From the sign or line before a run of words to the one that ends its sentence, that sign included. */
export function sentenceAround(spots: readonly Spot[], { from, to }: Range): Range {
  let [first, last] = [from, to]
  while (first > 0 && !parts(spots, first)) first--
  while (last < spots.length && !(parts(spots, last) && last > from)) last++
  return { from: first, to: last }
}

/** And the sentences beside it. */
export function sentencesBeside(spots: readonly Spot[], range: Range): Range {
  const { from, to } = sentenceAround(spots, range)
  const before = sentenceAround(spots, { from: Math.max(0, from - 1), to: Math.max(1, from) })
  const after = sentenceAround(spots, {
    from: Math.min(spots.length - 1, to),
    to: Math.min(spots.length, to + 1),
  })
  return { from: Math.min(from, before.from), to: Math.max(to, after.to) }
}

const parts = (spots: readonly Spot[], at: number) => {
  const [left, right] = [spots[at - 1], spots[at]]
  return !left || !right || left.line !== right.line || endsSentence(left.word)
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

/** Whether a sentence asks; null where what follows its sign may belong to it, or the sign was left on a line alone. */
function isAsked(spots: readonly Spot[], range: Range): boolean | null {
  const { to } = sentenceAround(spots, range)
  if (/^[,–”.!?。？！]$/u.test(spots[to]?.word.text ?? '')) return null
  const sign = spots[to - 1]?.word
  // a line that ends without a sign was divided, which asks nothing
  return sign && endsSentence(sign) ? /^[?？]$/u.test(sign.text) : null
}

/** Whether a statement became a question, or a question a statement. */
export function isTurned(old: readonly Spot[], fresh: readonly Spot[], core: Range, at: number): boolean {
  const [then, now] = [isAsked(old, core), isAsked(fresh, { from: at, to: at + core.to - core.from })]
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
  if (isAsked(old, core) !== isAsked(fresh, { from: at, to: end })) return true
  for (let away = 1; away <= REACH; away++) {
    if (!isAlike(old[core.from - away], fresh[at - away])) return true
    if (!isAlike(old[core.to + away - 1], fresh[end + away - 1])) return true
  }
  const marks = (spots: readonly Spot[], range: Range) => {
    const wide = sentencesBeside(spots, range)
    return spots
      .slice(wide.from, wide.to)
      .map(({ word }) => (/^[“”?？]$/u.test(word.text) ? word.text : ''))
      .join('')
  }
  return marks(old, core) !== marks(fresh, { from: at, to: end })
}
