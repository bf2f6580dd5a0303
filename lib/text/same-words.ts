import { type Edited, gapOf, type Range } from './changed'
import type { Revision } from './compare'
import { occurrencesOf } from './occurrences'
import { pairsNear, rowsAt, stretchOf } from './surroundings'
import { sameCase } from './tokens'

/** A copy of the words in the old text and one in the new, and how much speaks for their being one and the same. */
type Pair = {
  here: number
  there: number
  fit: number
  aligned: boolean
  inOrder: boolean
  drift: number
}

// Words that stand more often than this ("the") are not compared each with each.
const MOST_PAIRS = 250_000
// A quote of so many words is the same claim wherever it stands; a shorter one needs neighbours,
const ENOUGH = 3
// and with so many words in a row, its own among them, it has enough on one side.
const ENOUGH_IN_A_ROW = 5

/**
 * Where the very same words of a quote stand in the new text; null where they do not, or where what stands there may as
 * well be another claim. Each copy in the new text is what became of one copy in the old, those with the most alike
 * surroundings first: a quote that was changed never takes the place of its double.
 */
export function sameWords(revision: Revision, core: Range, edited: Edited | null): number | null {
  const key = revision.before.subarray(core.from, core.to).join()
  const known = revision.settled.get(key)
  const settled = known ?? settle(revision, core)
  if (!known) revision.settled.set(key, settled)
  const there = settled.get(core.from)
  return there !== undefined && outweighs(revision, core, there, edited) ? there : null
}

/** What became of each copy of these words; those that nothing speaks for are left out. */
function settle(revision: Revision, core: Range): Map<number, number> {
  const { old, fresh, oldPlaces, places } = revision
  const length = core.to - core.from
  const quote = old.keys.slice(core.from, core.to)
  const olds = occurrencesOf(quote, old, oldPlaces)
  const news = occurrencesOf(quote, fresh, places)
  const given: Given = { settled: new Map(), taken: new Set() }
  if (olds.length * news.length > MOST_PAIRS) giveByRows(revision, olds, news, length, given)
  else for (const { here, there } of pairsOf(revision, olds, news, length)) give(given, here, there)
  return given.settled
}

type Given = { settled: Map<number, number>; taken: Set<number> }

function give({ settled, taken }: Given, here: number, there: number): void {
  if (settled.has(here) || taken.has(there)) return
  settled.set(here, there)
  taken.add(there)
}

const ROWS = [
  [16, 16],
  [8, 8],
  [4, 4],
  [0, 8],
  [8, 0],
  [1, 1],
] as const

/** Copies between the same neighbours, in the order of the text; the longest rows of neighbours first. */
function giveByRows(revision: Revision, olds: number[], news: number[], length: number, given: Given): void {
  for (const [left, right] of ROWS) {
    const rowAt = (tokens: Int32Array, at: number) =>
      tokens.subarray(Math.max(0, at - left), at + length + right).join()
    const waiting = new Map<string, number[]>()
    for (const there of news) {
      if (given.taken.has(there)) continue
      const row = rowAt(revision.after, there)
      const alike = waiting.get(row)
      if (alike) alike.push(there)
      else waiting.set(row, [there])
    }
    for (const here of olds) {
      if (given.settled.has(here)) continue
      const core = { from: here, to: here + length }
      const alike = waiting.get(rowAt(revision.before, here)) ?? []
      const next = alike.findIndex(
        (there) => isSameCase(revision, core, there) && isRecognised(revision, core, there),
      )
      for (const there of next < 0 ? [] : alike.splice(next, 1)) give(given, here, there)
    }
  }
}

/** Every copy with every other, the most convincing first. */
function pairsOf(revision: Revision, olds: number[], news: number[], length: number): Pair[] {
  const pairs = olds.flatMap((here) => {
    const core = { from: here, to: here + length }
    const gap = gapOf(revision, core)
    return news
      .filter((there) => isSameCase(revision, core, there) && isRecognised(revision, core, there))
      .map((there) => {
        const { left, right } = rowsAt(revision, core, there)
        return {
          here,
          there,
          fit: left + right,
          aligned: isAligned(revision, core, there),
          inOrder: there >= gap.from && there + length <= gap.to,
          drift: Math.abs(here / revision.before.length - there / revision.after.length),
        }
      })
  })
  return pairs.sort(byEvidence)
}

const byEvidence = (a: Pair, b: Pair) =>
  b.fit - a.fit ||
  Number(b.aligned) - Number(a.aligned) ||
  Number(b.inOrder) - Number(a.inOrder) ||
  a.drift - b.drift

function isAligned({ map }: Revision, { from, to }: Range, there: number): boolean {
  for (let step = 0; step < to - from; step++) if (map[from + step] !== there + step) return false
  return true
}

function isSameCase({ old, fresh }: Revision, { from, to }: Range, there: number): boolean {
  for (let step = 0; step < to - from; step++)
    if (!sameCase(old, from + step, fresh, there + step)) return false
  return true
}

const NONE = { left: 0, right: 0 }

/** Whether enough of the surroundings came along: both neighbours, many words in a row, or many pairs of words near by. */
function isRecognised(revision: Revision, core: Range, there: number): boolean {
  const rows = rowsAt(revision, core, there)
  if (rows.left > 0 && rows.right > 0) return true
  if (stretchOf(revision, core, rows) >= ENOUGH_IN_A_ROW) return true
  if (stretchOf(revision, core, NONE) >= ENOUGH) return true
  return pairsNear(revision, core, there) >= (isAligned(revision, core, there) ? 3 : 4)
}

/** Where a quote's own place holds other words now, few words elsewhere must outweigh what stayed around it. */
function outweighs(revision: Revision, core: Range, there: number, edited: Edited | null): boolean {
  if (!edited || (there < edited.to && there + core.to - core.from > edited.from)) return true
  return stretchOf(revision, core, rowsAt(revision, core, there)) >= Math.min(edited.stayed, ENOUGH_IN_A_ROW)
}
