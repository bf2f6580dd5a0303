import { endsSentence, isSign } from './draft'
import type { Printed, Spot } from './print'

/** A run of words of the old text. */
export type Range = { from: number; to: number }

const NEAR = 8
const FAR = 32
const ENOUGH = 3

/** Both texts word by word: where each old word is now, and how alike two places are to a reader. */
export class Texts {
  readonly old: readonly Spot[]
  readonly fresh: readonly Spot[]
  readonly enoughInARow = 5
  private readonly now = new Map<number, number>()

  constructor(before: Printed, after: Printed) {
    this.old = before.spots
    this.fresh = after.spots
    this.fresh.forEach(({ word }, at) => this.now.set(word.id, at))
  }

  /** Without the commas, full stops and dashes at the ends. */
  coreOf({ from, to }: Range): Range {
    let [first, last] = [from, to]
    while (first < last && isSoft(this.old[first])) first++
    while (last > first && isSoft(this.old[last - 1])) last--
    return first < last ? { from: first, to: last } : { from, to }
  }

  /** Where the very words stand in a row; -1 where one of them was touched. */
  ownPlace({ from, to }: Range): number {
    const at = this.placeOf(from)
    for (let here = from + 1; here < to; here++)
      if (this.placeOf(here) !== at + here - from) return -1
    return at
  }

  private placeOf = (at: number) => this.now.get(this.old[at]?.word.id ?? -1) ?? -1

  standsAt({ from, to }: Range, at: number, spots = this.fresh): boolean {
    for (let step = 0; step < to - from; step++)
      if (!isSame(this.old[from + step], spots[at + step])) return false
    return true
  }

  /** The other places of the old text where the same words stand. */
  copiesOf(core: Range): Range[] {
    const length = core.to - core.from
    return this.old
      .map((_, from) => ({ from, to: from + length }))
      .filter((copy) => copy.from !== core.from && this.standsAt(core, copy.from, this.old))
  }

  /** How many neighbours in a row are the same, to the left and to the right; an end of the text counts as one. */
  rows({ from, to }: Range, at: number): [left: number, right: number] {
    return [this.row(from - 1, at - 1, -1), this.row(to, at + to - from, 1)]
  }

  private row(here: number, there: number, step: -1 | 1): number {
    let count = 0
    while (count < FAR && isAlike(this.old[here], this.fresh[there])) {
      count++
      if (this.old[here] === undefined) return count
      here += step
      there += step
    }
    return count < FAR && isNearestAlike(this.old[here], this.fresh[there], step)
      ? count + 1
      : count
  }

  /** The nearer a neighbour, the more it says: the thirtieth on one side says less than the second on the other. */
  alike(core: Range, at: number): number {
    const weight = (count: number) => {
      let sum = 0
      for (let one = 1; one <= count; one++) sum += 1 / one
      return sum
    }
    const [left, right] = this.rows(core, at)
    return weight(left) + weight(right)
  }

  /** Words in a row that are the same, the claim's own among them. */
  stretch({ from, to }: Range, at: number): number {
    const [left, right] = this.rows({ from, to }, at)
    return this.words({ from: Math.max(0, from - left), to: to + right })
  }

  words = ({ from, to }: Range) =>
    this.old.slice(from, to).filter(({ word }) => !isSign(word)).length

  /**
   * Pairs of neighbours in the claim's sentence, up to eight words away, that still stand side by side as near; the claim
   * is one of a pair too.
   */
  pairs = ({ from, to }: Range, at: number) =>
    this.pairsBeside(from, at, -1) + this.pairsBeside(to - 1, at + to - from - 1, 1)

  private pairsBeside(here: number, there: number, step: -1 | 1): number {
    const away = Array.from({ length: NEAR }, (_, index) => index)
    const end = away.findIndex((one) => {
      const spot = this.old[here + (one + 1) * step]
      return spot === undefined || endsSentence(spot.word)
    })
    const stands = (one: number, other: number) =>
      (one === 0) === (other === 0) &&
      isAlike(this.old[here + one * step], this.fresh[there + other * step]) &&
      isAlike(this.old[here + (one + 1) * step], this.fresh[there + (other + 1) * step])
    return away
      .slice(0, end < 0 ? NEAR : end)
      .filter((one) => away.some((other) => stands(one, other))).length
  }

  /** Whether enough of the surroundings came along. */
  isRecognised(core: Range, at: number, pairs: number): boolean {
    const [left, right] = this.rows(core, at)
    if (left > 0 && right > 0) return true
    if (this.words(core) >= ENOUGH || this.stretch(core, at) >= this.enoughInARow) return true
    return this.pairs(core, at) >= pairs
  }

  /** The most words that are the same in and around a stretch with the claim's two neighbours at its ends. */
  mostStayed({ from, to }: Range): number {
    const reach = 2 * (to - from) + 3
    let most = 0
    for (let left = -1; left < this.fresh.length; left++) {
      if (!isAlike(this.old[from - 1], this.fresh[left])) continue
      for (let right = left + 1; right <= Math.min(this.fresh.length, left + 1 + reach); right++)
        if (isAlike(this.old[to], this.fresh[right]))
          most = Math.max(most, this.stayed({ from, to }, left, right))
    }
    return most
  }

  private stayed({ from, to }: Range, left: number, right: number): number {
    const inside = this.fresh.slice(left + 1, right)
    const kept = this.old
      .slice(from, to)
      .filter((one) => !isSign(one.word) && inside.some((other) => isAlike(one, other)))
    const before = { from: Math.max(0, from - this.row(from - 1, left, -1)), to: from }
    return (
      kept.length + this.words(before) + this.words({ from: to, to: to + this.row(to, right, 1) })
    )
  }
}

export const isSoft = (spot: Spot | undefined) => /^[.,!?。？！–]$/u.test(spot?.word.text ?? '')

/** The same word to a reader, who takes no notice of the capital that starts a sentence. */
export function isSame(one: Spot | undefined, other: Spot | undefined): boolean {
  if (!one || !other || !isAlike(one, other)) return false
  return plain(one) === plain(other) || one.opens || other.opens
}

/** A neighbour, whatever its capital; beyond both ends of a text there is the same nothing. */
export const isAlike = (one: Spot | undefined, other: Spot | undefined) =>
  one && other ? lowered(plain(one)) === lowered(plain(other)) : one === other

/** Of "44 000" beside a place the 44 still stands next to it, of "500 km" the 500. */
function isNearestAlike(one: Spot | undefined, other: Spot | undefined, step: -1 | 1): boolean {
  const nearest = (spot: Spot | undefined) =>
    spot &&
    plain(spot)
      .split(' ')
      .at(step < 0 ? -1 : 0)
  return one !== undefined && nearest(one) === nearest(other)
}

const plain = ({ word }: Spot) => (word.text === '”' ? '“' : word.text)
const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
