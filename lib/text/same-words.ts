import { type Edited, gapOf, type Range } from './changed'
import type { Revision, Settled } from './compare'
import { around, occurrencesOf } from './occurrences'
import { fitOf, isWholeSentence, pairsNear, rowsAt, stretchOf } from './surroundings'
import { sameCase } from './tokens'

/** A copy of the words in the old text and one in the new, and how much speaks for their being one and the same. */
type Pair = {
  here: number
  there: number
  whole: boolean
  fit: number
  aligned: boolean
  inOrder: boolean
  drift: number
}

// Of words that stand more often than this on either side of where they are looked for, the others are left out.
const MOST = 24
// Then a few copies near by are compared each with each, and those between the same neighbours.
const FEW = 6
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
  const settled: Settled = revision.settled.get(key) ?? { found: new Map(), taken: new Map() }
  revision.settled.set(key, settled)
  if (!settled.found.has(core.from)) settle(revision, core, settled)
  const there = settled.found.get(core.from)
  return there !== undefined && outweighs(revision, core, there, edited) ? there : null
}

/** What became of each copy of these words; of very many only of those near by. */
function settle(revision: Revision, core: Range, settled: Settled): void {
  const { old, fresh, oldPlaces, places, work } = revision
  const length = core.to - core.from
  const quote = old.keys.slice(core.from, core.to)
  const gap = gapOf(revision, core)
  const olds = occurrencesOf(quote, old, oldPlaces, { near: core.from, most: MOST })
  const news = occurrencesOf(quote, fresh, places, { near: gap.from, most: MOST })
  work.steps += olds.steps + news.steps
  const few = olds.all && news.all
  const there = few ? news.starts : likely(revision, core, news.starts, gap.from)
  const here = few ? olds.starts : rivals(revision, core, olds.starts, there)
  const pairs = pairsOf(revision, here, there, length)
  const fits = new Map<number, number>()
  for (const pair of [...pairs.filter(({ whole }) => whole), ...pairs]) {
    if (!few && settled.found.has(core.from)) break
    if (settled.taken.has(pair.there)) continue
    if (!settled.found.has(pair.here)) {
      settled.found.set(pair.here, pair.there)
      fits.set(pair.here, pair.fit)
      // no other takes the place of one that went with its sentence
    } else if ((fits.get(pair.here) ?? Infinity) >= pair.fit) continue
    settled.taken.set(pair.there, pair.here)
  }
}

/** The copies of the new text that a claim may have become: the nearest, and those with its neighbours on one side. */
function likely(
  revision: Revision,
  { from, to }: Range,
  starts: readonly number[],
  near: number,
): number[] {
  const runs = runsOf(revision)
  const before = (runs.get(runAt(revision.before, from - RUN)) ?? []).map((at) => at + RUN)
  const after = (runs.get(runAt(revision.before, to)) ?? []).map((at) => at - (to - from))
  const kept = revision.map[from] ?? -1
  const all = new Set([
    ...around(starts, near, FEW),
    ...before,
    ...after,
    ...(kept >= 0 ? [kept] : []),
  ])
  return [...all]
    .filter((at) => isCopy(revision, { from, to }, revision.after, at))
    .sort((a, b) => a - b)
}

/** The copies of the old text that may have become the same. */
function rivals(
  revision: Revision,
  core: Range,
  starts: readonly number[],
  there: readonly number[],
): number[] {
  const kept = there.flatMap((at) =>
    (revision.back[at] ?? -1) >= 0 ? [revision.back[at] ?? 0] : [],
  )
  const all = new Set([core.from, ...around(starts, core.from, FEW), ...kept])
  return [...all].filter((at) => isCopy(revision, core, revision.before, at)).sort((a, b) => a - b)
}

function isCopy(
  { before, work }: Revision,
  { from, to }: Range,
  tokens: Int32Array,
  at: number,
): boolean {
  for (let step = 0; step < to - from; step++) {
    work.steps++
    if (at < 0 || before[from + step] !== tokens[at + step]) return false
  }
  return true
}

const RUN = 8
const runAt = (tokens: Int32Array, at: number) =>
  at < 0 ? '' : tokens.subarray(at, at + RUN).join()

/** Where runs of eight tokens stand in the new text, a few places of each. */
function runsOf(revision: Revision): Map<string, number[]> {
  if (revision.runs) return revision.runs
  const runs = new Map<string, number[]>()
  for (let at = 0; at + RUN <= revision.after.length; at++) {
    const key = runAt(revision.after, at)
    const known = runs.get(key)
    if (!known) runs.set(key, [at])
    else if (known.length < 4) known.push(at)
  }
  revision.work.steps += revision.after.length
  return (revision.runs = runs)
}

/** Every copy with every other, the most convincing first. */
function pairsOf(
  revision: Revision,
  olds: readonly number[],
  news: readonly number[],
  length: number,
): Pair[] {
  revision.work.steps += olds.length * news.length
  const pairs = olds.flatMap((here) => {
    const core = { from: here, to: here + length }
    const gap = gapOf(revision, core)
    return news
      .filter((there) => isSameCase(revision, core, there) && isRecognised(revision, core, there))
      .map((there) => {
        const rows = rowsAt(revision, core, there)
        return {
          here,
          there,
          whole: isWholeSentence(revision, core, there, rows),
          fit: fitOf(rows),
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
  return (
    stretchOf(revision, core, rowsAt(revision, core, there)) >=
    Math.min(edited.stayed, ENOUGH_IN_A_ROW)
  )
}
