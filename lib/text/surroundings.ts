import type { Range } from './changed'
import type { Revision } from './compare'
import { endsSentence, isWord, sameCase, type Tokens } from './tokens'

// Beyond this many neighbours in a row it is the same place, whatever comes next.
const FAR = 32
const NEAR = 8

/** How many neighbours in a row are the same on either side of an old place and a new one; an end of the text is one. */
export type Rows = { left: number; right: number }

export function rowsAt(revision: Revision, { from, to }: Range, at: number): Rows {
  return { left: row(revision, from - 1, at - 1, -1), right: row(revision, to, at + to - from, 1) }
}

function row({ besides }: Revision, here: number, there: number, step: -1 | 1): number {
  const [before, after] = besides
  let count = 0
  while (count < FAR && before[here] === after[there]) {
    count++
    if (before[here] === undefined) break
    here += step
    there += step
  }
  return count
}

/**
 * How much speaks for a place: neighbours in a row that are the same, the nearer the more. The thirtieth on one side
 * says less than the second on the other.
 */
export const fitOf = ({ left, right }: Rows): number => (WEIGHTS[left] ?? 0) + (WEIGHTS[right] ?? 0)

const WEIGHTS = [0]
for (let count = 1; count <= FAR; count++) WEIGHTS.push((WEIGHTS[count - 1] ?? 0) + 1 / count)

/**
 * Whether all of the sentence that words stood in still stands around them, and nothing else with it. Only signs divide
 * sentences here: a line break put in is no reason to look for the words elsewhere.
 */
export function isWholeSentence(
  { old, fresh }: Revision,
  { from, to }: Range,
  at: number,
  rows: Rows,
): boolean {
  const [first, last] = [sentenceStart(old, from), sentenceEnd(old, to)]
  if (from - first > rows.left || last - to > rows.right) return false
  for (let word = first; word < last; word++)
    if (!sameCase(old, word, fresh, at + word - from)) return false
  const end = at + to - from
  return (
    sentenceStart(fresh, at) === at - (from - first) && sentenceEnd(fresh, end) === end + last - to
  )
}

function sentenceStart(tokens: Tokens, at: number): number {
  let first = at
  while (at - first < FAR && first > 0 && !endsAt(tokens, first - 1)) first--
  return first
}

/** Its closing sign is part of it. */
function sentenceEnd(tokens: Tokens, at: number): number {
  for (let last = at; last < at + FAR && last < tokens.keys.length; last++)
    if (endsAt(tokens, last)) return last + 1
  return Math.min(at + FAR, tokens.keys.length)
}

/** Not a stop before a comma: "in the U.S., he said". */
const endsAt = ({ keys }: Tokens, at: number) =>
  endsSentence(keys[at]) &&
  !(/^[.!?…]$/u.test(keys[at] ?? '') && /^[,;:)]$/u.test(keys[at + 1] ?? ''))

/** Words in a row that are the same, those of the quote among them; signs do not count. */
export function stretchOf({ old }: Revision, { from, to }: Range, { left, right }: Rows): number {
  let words = 0
  for (let at = Math.max(0, from - left); at < to + right; at++) if (isWord(old.keys[at])) words++
  return words
}

/**
 * How many pairs of words of its sentence that stood side by side within eight words of the quote still do, on the same
 * side; the quote and its neighbour are a pair too. Pairs, because single words ("the", "of") meet again by chance; of
 * its sentence, because what stands before and after one that was written anew says nothing of it.
 */
export const pairsNear = (revision: Revision, { from, to }: Range, at: number): number =>
  pairs(revision, from, at, -1) + pairs(revision, to - 1, at + to - 1 - from, 1)

function pairs({ besides, old }: Revision, here: number, there: number, step: -1 | 1): number {
  const [then, after] = besides
  let count = 0
  for (let away = 0; away < NEAR; away++) {
    const [first, second] = [then[here + away * step], then[here + (away + 1) * step]]
    if (second === undefined || endsSentence(old.keys[here + (away + 1) * step])) break
    if (away === 0) count += Number(after[there + step] === second)
    else if (standsNear(after, there, step, first, second)) count++
  }
  return count
}

function standsNear(
  after: Int32Array,
  there: number,
  step: -1 | 1,
  first?: number,
  second?: number,
): boolean {
  for (let away = 1; away < NEAR; away++)
    if (after[there + away * step] === first && after[there + (away + 1) * step] === second)
      return true
  return false
}
