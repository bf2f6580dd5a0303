import type { Range } from './changed'
import type { Revision } from './compare'
import { endsSentence, isWord } from './tokens'

// Beyond this many neighbours in a row it is the same place, whatever comes next.
const FAR = 32
const NEAR = 8

/** How many neighbours in a row are the same on either side of an old place and a new one; an end of the text is one. */
export type Rows = { left: number; right: number }

export function rowsAt(revision: Revision, { from, to }: Range, at: number): Rows {
  return { left: row(revision, from - 1, at - 1, -1), right: row(revision, to, at + to - from, 1) }
}

function row({ before, after }: Revision, here: number, there: number, step: -1 | 1): number {
  let count = 0
  while (count < FAR && before[here] === after[there]) {
    count++
    if (before[here] === undefined) break
    here += step
    there += step
  }
  return count
}

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

function pairs({ before, after, old }: Revision, here: number, there: number, step: -1 | 1): number {
  let count = 0
  for (let away = 0; away < NEAR; away++) {
    const [first, second] = [before[here + away * step], before[here + (away + 1) * step]]
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
    if (after[there + away * step] === first && after[there + (away + 1) * step] === second) return true
  return false
}
