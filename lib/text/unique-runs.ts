/** Every run of 8, 4, 2 and 1 tokens of both texts as one number: the same for the same run. */
export type Runs = readonly { length: number; before: Int32Array; after: Int32Array }[]

/** Runs of twice the length are pairs of runs; numbers of pairs stay whole numbers a double can hold. */
export function runsOf(before: Int32Array, after: Int32Array): Runs {
  let runs = { length: 1, before, after }
  const all = [runs]
  while (runs.length < 8) {
    const numbers = new Map<number, number>()
    const { length } = runs
    runs = {
      length: 2 * length,
      before: doubled(runs.before, length, numbers),
      after: doubled(runs.after, length, numbers),
    }
    all.unshift(runs)
  }
  return all
}

const MOST = 2 ** 26

function doubled(runs: Int32Array, length: number, numbers: Map<number, number>): Int32Array {
  const out = new Int32Array(Math.max(0, runs.length - length))
  for (let at = 0; at < out.length; at++) {
    const pair = (runs[at] ?? 0) * MOST + (runs[at + length] ?? 0)
    let number = numbers.get(pair)
    if (number === undefined) numbers.set(pair, (number = numbers.size))
    out[at] = number
  }
  return out
}

/** Where each run within a stretch stands, -1 where it stands more than once. */
export function placesOnce(
  runs: Int32Array,
  from: number,
  to: number,
  length: number,
): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = from; at + length <= to; at++) {
    const run = runs[at] ?? -1
    places.set(run, places.has(run) ? -1 : at)
  }
  return places
}
