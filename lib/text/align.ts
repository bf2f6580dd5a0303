import { joinRuns } from './runs'
import { placesOnce, type Runs, runsOf } from './unique-runs'

type Region = { from: number; to: number; newFrom: number; newTo: number }
type Anchor = { old: number; new: number; length: number }

// Regions up to this size are aligned exactly; larger ones are first divided at runs of words that occur once in each.
const SMALL = 600
// Beyond this many differences an exact alignment costs more than it is worth: what is left counts as replaced.
const MOST_DIFFERENCES = 1_500

/** For each old token the index of the new one it became, or -1. Indices rise: what moved is not aligned. */
export function align(before: Int32Array, after: Int32Array): Int32Array {
  const map = new Int32Array(before.length).fill(-1)
  const work: Region[] = [{ from: 0, to: before.length, newFrom: 0, newTo: after.length }]
  let runs: Runs | undefined
  for (let region = work.pop(); region; region = work.pop()) {
    const rest = trimmed(before, after, map, region)
    if (rest.from === rest.to || rest.newFrom === rest.newTo) continue
    const large = rest.to - rest.from > SMALL || rest.newTo - rest.newFrom > SMALL
    if (large) runs ??= runsOf(before, after)
    const anchors = large && runs ? anchorsIn(runs, rest) : []
    if (anchors.length === 0) alignExactly(before, after, map, rest)
    else work.push(...between(anchors, rest, map))
  }
  joinRuns(before, after, map)
  return map
}

/** Takes the equal head and tail of a region into the map and gives what is left. */
function trimmed(before: Int32Array, after: Int32Array, map: Int32Array, region: Region): Region {
  let { from, to, newFrom, newTo } = region
  while (from < to && newFrom < newTo && before[from] === after[newFrom]) map[from++] = newFrom++
  while (from < to && newFrom < newTo && before[to - 1] === after[newTo - 1]) map[--to] = --newTo
  return { from, to, newFrom, newTo }
}

function between(anchors: readonly Anchor[], region: Region, map: Int32Array): Region[] {
  const regions: Region[] = []
  let { from, newFrom } = region
  for (const anchor of anchors) {
    regions.push({ from, to: anchor.old, newFrom, newTo: anchor.new })
    for (let step = 0; step < anchor.length; step++) map[anchor.old + step] = anchor.new + step
    from = anchor.old + anchor.length
    newFrom = anchor.new + anchor.length
  }
  regions.push({ from, to: region.to, newFrom, newTo: region.newTo })
  return regions
}

/** Runs of tokens that occur exactly once on both sides, in rising order; the longest runs that give any. */
function anchorsIn(runs: Runs, region: Region): Anchor[] {
  for (const { length, before, after } of runs) {
    const left = placesOnce(before, region.from, region.to, length)
    const right = placesOnce(after, region.newFrom, region.newTo, length)
    const pairs: Anchor[] = []
    for (const [run, at] of left) {
      const there = at < 0 ? undefined : right.get(run)
      if (there !== undefined && there >= 0) pairs.push({ old: at, new: there, length })
    }
    const rising = apart(longestRising(pairs.sort((a, b) => a.old - b.old)))
    if (rising.length > 0) return rising
  }
  return []
}

/** The longest chain whose places also rise in the new text (patience sorting). */
function longestRising(pairs: readonly Anchor[]): Anchor[] {
  const piles: number[] = []
  const back = new Int32Array(pairs.length).fill(-1)
  pairs.forEach((pair, index) => {
    let low = 0
    let high = piles.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[piles[middle] ?? 0]?.new ?? 0) < pair.new) low = middle + 1
      else high = middle
    }
    back[index] = low > 0 ? (piles[low - 1] ?? -1) : -1
    piles[low] = index
  })
  const chain: Anchor[] = []
  for (let at = piles.at(-1) ?? -1; at >= 0; at = back[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}

/** Overlapping runs are left out on either side; the alignment between the others finds their words again. */
function apart(chain: readonly Anchor[]): Anchor[] {
  const kept: Anchor[] = []
  for (const anchor of chain) {
    const last = kept.at(-1)
    if (!last || (anchor.old >= last.old + last.length && anchor.new >= last.new + last.length))
      kept.push(anchor)
  }
  return kept
}

/** The shortest edit script (Myers 1986), walked back from its end. */
function alignExactly(
  before: Int32Array,
  after: Int32Array,
  map: Int32Array,
  region: Region,
): void {
  const { from, newFrom } = region
  const rows = region.to - from
  const columns = region.newTo - newFrom
  const most = Math.min(rows + columns, MOST_DIFFERENCES)
  const reach = new Int32Array(2 * most + 3)
  const trail: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    trail.push(reach.slice(most - edits, most + edits + 3))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let row = stepDown(reach, most + 1, diagonal, edits)
      while (
        row < rows &&
        row - diagonal < columns &&
        before[from + row] === after[newFrom + row - diagonal]
      )
        row++
      reach[most + 1 + diagonal] = row
      if (row >= rows && row - diagonal >= columns) {
        walkBack(trail, map, region)
        return
      }
    }
  }
}

function stepDown(reach: Int32Array, centre: number, diagonal: number, edits: number): number {
  const left = reach[centre + diagonal - 1] ?? 0
  const right = reach[centre + diagonal + 1] ?? 0
  return diagonal === -edits || (diagonal !== edits && left < right) ? right : left + 1
}

function walkBack(
  trail: readonly Int32Array[],
  map: Int32Array,
  { from, to, newFrom, newTo }: Region,
): void {
  let row = to - from
  let column = newTo - newFrom
  for (let edits = trail.length - 1; row > 0 || column > 0; edits--) {
    const reach = trail[edits] ?? new Int32Array(0)
    const diagonal = row - column
    const left = reach[diagonal + edits] ?? 0
    const right = reach[diagonal + edits + 2] ?? 0
    const down = diagonal === -edits || (diagonal !== edits && left < right)
    const previous = down ? right : left
    const previousColumn = previous - (down ? diagonal + 1 : diagonal - 1)
    while (edits > 0 ? row > (down ? previous : previous + 1) : row > 0)
      map[from + --row] = newFrom + --column
    if (edits === 0) return
    row = previous
    column = previousColumn
  }
}
