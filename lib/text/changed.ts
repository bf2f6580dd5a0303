import type { Revision } from './compare'

export type Range = { from: number; to: number }
export type Edited = Range & { sure: boolean }

/**
 * What became of a quote that was edited where it stood; null where too little of it is left there. `sure` when its
 * neighbours still stand on both sides and most of its words remain: then the same words elsewhere are another claim.
 */
export function changedPlace(revision: Revision, core: Range): Edited | null {
  const kept = keptWithin(revision, core)
  const hole = holeOf(revision, core)
  const share = weightOf(revision, kept) / Math.max(1, weightOf(revision, indices(core)))
  const words = core.to - core.from
  if (kept.length > 0 && share >= 0.4) {
    return { ...widened(revision, core, kept), sure: share >= 0.6 && hole !== null }
  }
  const replaced = hole !== null && hole.to > hole.from && hole.to - hole.from <= 2 * words + 3
  return replaced && (words <= 3 || share >= 0.2) ? { ...hole, sure: false } : null
}

const indices = ({ from, to }: Range) => Array.from({ length: to - from }, (_, step) => from + step)

/** Old tokens of the quote that are still there, without strays far from the rest. */
function keptWithin({ map }: Revision, core: Range): number[] {
  const kept = indices(core).filter((at) => (map[at] ?? -1) >= 0)
  const middle = kept[kept.length >> 1]
  if (middle === undefined) return []
  const reach = 2 * (core.to - core.from) + 10
  return kept.filter((at) => Math.abs((map[at] ?? 0) - (map[middle] ?? 0)) <= reach)
}

/** Words weigh by their length, so that "the" and a comma do not keep a claim alive. */
function weightOf({ old }: Revision, tokens: readonly number[]): number {
  return tokens.reduce(
    (sum, at) => sum + (/[\p{L}\p{N}]/u.test(old.keys[at] ?? '') ? (old.keys[at] ?? '').length : 0.2),
    0,
  )
}

/** What stands in the new text between the quote's two neighbours, when both are still there. */
function holeOf({ map, old, fresh }: Revision, core: Range): Range | null {
  const left = core.from === 0 ? -1 : (map[core.from - 1] ?? -1)
  const right = core.to === old.keys.length ? fresh.keys.length : (map[core.to] ?? -1)
  if ((core.from > 0 && left < 0) || right < 0) return null
  return { from: left + 1, to: right }
}

/** The stretch of new tokens between the nearest neighbours that are left on either side. */
export const gapOf = ({ map, old, fresh }: Revision, core: Range): Range => ({
  from: nearest(map, core.from - 1, -1) + 1,
  to: nearest(map, core.to, old.keys.length, fresh.keys.length),
})

/** From the first to the last word that is left, and what replaced the words at the ends. */
function widened(revision: Revision, core: Range, kept: readonly number[]): Range {
  const { map, old } = revision
  const [first = core.from, last = core.to - 1] = [kept[0], kept.at(-1)]
  let from = map[first] ?? 0
  let to = (map[last] ?? 0) + 1
  const gap = gapOf(revision, core)
  const roomLeft = core.from === 0 || (map[core.from - 1] ?? -1) >= 0 ? Infinity : first - core.from
  const roomRight = core.to === old.keys.length || (map[core.to] ?? -1) >= 0 ? Infinity : core.to - 1 - last
  if (first > core.from) from = Math.max(gap.from, from - Math.min(roomLeft, 3 * (first - core.from) + 3), 0)
  if (last < core.to - 1) to = Math.min(gap.to, to + Math.min(roomRight, 3 * (core.to - 1 - last) + 3))
  return { from, to: Math.max(to, from + 1) }
}

/** The image of the first aligned token from `at` on, going back to -1 or on to `end`. */
function nearest(map: Int32Array, at: number, end: number, none = -1): number {
  const step = end < at ? -1 : 1
  for (let here = at; here !== end && here >= 0 && here < map.length; here += step) {
    const there = map[here] ?? -1
    if (there >= 0) return there
  }
  return none
}
