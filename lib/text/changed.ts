import type { Revision } from './compare'
import { isWord } from './tokens'

export type Range = { from: number; to: number }
/** `stayed` is the number of words that still stand there: of the quote, and in a row on either side of it. */
export type Edited = Range & { stayed: number }

/** What became of a quote that was edited where it stood; null where too little of it is left there. */
export function changedPlace(revision: Revision, core: Range): Edited | null {
  if (wholePlace(revision, core)) return null
  const kept = keptWithin(revision, core)
  const hole = holeOf(revision, core)
  const share = weightOf(revision, kept) / Math.max(1, weightOf(revision, indices(core)))
  const words = core.to - core.from
  const near = hole !== null && hole.to - hole.from <= 2 * words + 3
  const keptWords = kept.filter((at) => isWord(revision.old.keys[at])).length
  const stayed = keptWords + (near ? stayedAround(revision, core) : 0)
  if (kept.length > 0 && share >= 0.4) return { ...widened(revision, core, kept), stayed }
  const replaced = near && hole.to > hole.from
  return replaced && (words <= 3 || share >= 0.2) ? { ...hole, stayed } : null
}

/** Words in a row that stayed on both sides of the quote; 0 where one side of it went, or was changed as well. */
function stayedAround(revision: Revision, core: Range): number {
  const left = stayedBeside(revision, core.from - 1, -1)
  const right = stayedBeside(revision, core.to, 1)
  return left === null || right === null ? 0 : left + right
}

/** Null where nothing stayed; at an end of the text there is nothing that could have gone. */
function stayedBeside({ map, old }: Revision, from: number, step: -1 | 1): number | null {
  let words = 0
  let at = from
  for (; words < MOST_STAYED && (map[at] ?? -1) >= 0; at += step) {
    if (at !== from && map[at] !== (map[at - step] ?? 0) + step) break
    if (isWord(old.keys[at])) words++
  }
  return words > 0 || old.keys[at] === undefined ? words : null
}

// As far as the surroundings of another place are looked at.
const MOST_STAYED = 32

/** Where the alignment has the quote in one piece; null where it does not. */
export function wholePlace({ map }: Revision, { from, to }: Range): Range | null {
  for (let at = from + 1; at < to; at++) if (map[at] !== (map[at - 1] ?? 0) + 1) return null
  const there = map[from] ?? -1
  return there < 0 ? null : { from: there, to: there + to - from }
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
    (sum, at) =>
      sum + (/[\p{L}\p{N}]/u.test(old.keys[at] ?? '') ? (old.keys[at] ?? '').length : 0.2),
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
export const gapOf = ({ leftward, rightward, old, fresh }: Revision, core: Range): Range => {
  const right = core.to < old.keys.length ? (rightward[core.to] ?? -1) : -1
  return { from: (leftward[core.from - 1] ?? -1) + 1, to: right < 0 ? fresh.keys.length : right }
}

/** From the first to the last word that is left, and what replaced the words at the ends. */
function widened(revision: Revision, core: Range, kept: readonly number[]): Range {
  const { map, old } = revision
  const [first = core.from, last = core.to - 1] = [kept[0], kept.at(-1)]
  let from = map[first] ?? 0
  let to = (map[last] ?? 0) + 1
  const gap = gapOf(revision, core)
  const roomLeft = core.from === 0 || (map[core.from - 1] ?? -1) >= 0 ? Infinity : first - core.from
  const roomRight =
    core.to === old.keys.length || (map[core.to] ?? -1) >= 0 ? Infinity : core.to - 1 - last
  if (first > core.from)
    from = Math.max(gap.from, from - Math.min(roomLeft, 3 * (first - core.from) + 3), 0)
  if (last < core.to - 1)
    to = Math.min(gap.to, to + Math.min(roomRight, 3 * (core.to - 1 - last) + 3))
  return { from, to: Math.max(to, from + 1) }
}
