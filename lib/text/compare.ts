import { align } from './align'
import { placesOf, type Places } from './occurrences'
import { numbered, tokensOf, type Tokens } from './tokens'
import { wholeNumbers } from './whole-words'

/**
 * Both texts cut into tokens, and what became of each old one where all stayed in order (-1 = nothing). `before` and
 * `after` are the keys as numbers; `taken` says which new ones became of an old one; `settled` holds what was found out about quotes so far.
 */
export type Revision = {
  oldText: string
  newText: string
  old: Tokens
  fresh: Tokens
  before: Int32Array
  after: Int32Array
  /** the same with compounds whole: "minister" beside "ex-" is another neighbour */
  besides: readonly [then: Int32Array, now: Int32Array]
  map: Int32Array
  taken: Uint8Array
  places: Places
  oldPlaces: Places
  settled: Map<string, Settled>
  /** the place of the nearest old token to the left, and to the right, that became of something; -1 = none */
  leftward: Int32Array
  rightward: Int32Array
  /** for each new token the old one it became of, or -1 */
  back: Int32Array
  /** where runs of eight new tokens begin, the first few of each; made when it is first asked for */
  runs: Map<string, number[]> | null
  /** how many comparisons were made; for tests of how work grows */
  work: Work
}

/** What became of copies of one quote, and of which a new place became. */
export type Settled = { found: Map<number, number>; taken: Map<number, number> }
export type Work = { steps: number }

export function compare(oldText: string, newText: string, work: Work = { steps: 0 }): Revision {
  const old = tokensOf(oldText)
  const fresh = tokensOf(newText)
  const [before, after] = numbered(old.keys, fresh.keys)
  const besides = wholeNumbers(
    [before, after],
    { text: oldText, tokens: old },
    { text: newText, tokens: fresh },
  )
  const map = align(before, after)
  const taken = new Uint8Array(after.length)
  const back = new Int32Array(after.length).fill(-1)
  map.forEach((there, at) => {
    if (there < 0) return
    taken[there] = 1
    back[there] = at
  })
  return {
    oldText,
    newText,
    old,
    fresh,
    before,
    after,
    besides,
    map,
    taken,
    places: placesOf(fresh),
    oldPlaces: placesOf(old),
    settled: new Map(),
    ...nearestOf(map),
    back,
    runs: null,
    work,
  }
}

/** For every old token, so that a claim of a text written anew need not look through all of it. */
function nearestOf(map: Int32Array) {
  const leftward = new Int32Array(map.length).fill(-1)
  const rightward = new Int32Array(map.length).fill(-1)
  for (let at = 0, last = -1; at < map.length; at++) leftward[at] = last = known(map[at], last)
  for (let at = map.length - 1, next = -1; at >= 0; at--)
    rightward[at] = next = known(map[at], next)
  return { leftward, rightward }
}

const known = (there: number | undefined, otherwise: number) =>
  there !== undefined && there >= 0 ? there : otherwise
