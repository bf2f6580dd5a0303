/**
 * An alignment of the same length in fewer pieces: a word that could stand at the end of either of two runs goes to the
 * longer one. "the |aid of the| stopped" is how a shortest edit script falls; people move and edit whole stretches.
 */
export function joinRuns(before: Int32Array, after: Int32Array, map: Int32Array): void {
  const taken = new Uint8Array(after.length)
  for (const there of map) if (there >= 0) taken[there] = 1
  for (let at = 1; at < map.length; at++)
    if (startsRun(map, at)) extend({ before, after, map, taken }, at, -1)
  for (let at = map.length - 2; at >= 0; at--)
    if (endsRun(map, at)) extend({ before, after, map, taken }, at, 1)
}

type Alignment = { before: Int32Array; after: Int32Array; map: Int32Array; taken: Uint8Array }

// Longer runs are not compared; both are stretches of text in their own right.
const LONG = 64

const startsRun = (map: Int32Array, at: number) =>
  (map[at] ?? -1) >= 0 && (map[at - 1] ?? -1) !== (map[at] ?? 0) - 1
const endsRun = (map: Int32Array, at: number) =>
  (map[at] ?? -1) >= 0 && (map[at + 1] ?? -1) !== (map[at] ?? 0) + 1

/** Lets the run with this end grow beyond it for as long as what it takes belongs to shorter runs. */
function extend({ before, after, map, taken }: Alignment, edge: number, step: -1 | 1): void {
  let length = lengthOf(map, edge, -step as -1 | 1)
  for (let here = edge + step, there = (map[edge] ?? 0) + step; ; here += step, there += step) {
    if (before[here] === undefined || before[here] !== after[there] || taken[there] === 1) return
    const old = map[here] ?? -1
    if (old >= 0 && lengthOf(map, here, step) >= length) return
    if (old >= 0) taken[old] = 0
    map[here] = there
    taken[there] = 1
    length++
  }
}

/** Words of the run from one of its ends on. */
function lengthOf(map: Int32Array, end: number, step: -1 | 1): number {
  let length = 1
  while (length < LONG && map[end + length * step] === (map[end] ?? 0) + length * step) length++
  return length
}
