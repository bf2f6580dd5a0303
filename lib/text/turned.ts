import type { Around } from './around'
import type { Range } from './changed'
import type { Revision } from './compare'
import { asks, isAsked } from './edges'
import { endsSentence, isSoft, type Tokens } from './tokens'

/** Whether a statement became a question, or a question a statement. */
export function isTurned(
  revision: Revision,
  { asked }: Around,
  core: Range,
  place: Range,
): boolean {
  const { oldText, newText, old, fresh } = revision
  const before = asked[0] || isAsked({ text: oldText, tokens: old }, core.to)
  const after = asked[1] || isAsked({ text: newText, tokens: fresh }, place.to)
  return before !== after || stopTurned(revision, core.to, place.to)
}

// Farther on than this the sentence itself must tell.
const FAR = 200

/** Whether the next stop after the same words asks in one text only: "8?" may be a sentence where "8." is none. */
function stopTurned(revision: Revision, here: number, there: number): boolean {
  const { oldText, newText, old, fresh, before, after } = revision
  for (let step = 0; step < FAR; step++) {
    here = wordOrStop(oldText, old, here)
    there = wordOrStop(newText, fresh, there)
    if (isStop(old.keys[here]) && isStop(fresh.keys[there]))
      return asks(old.keys[here]) !== asks(fresh.keys[there])
    if (before[here] === undefined || before[here] !== after[there]) return false
    here++
    there++
  }
  return false
}

const isStop = (key: string | undefined) => endsSentence(key) || asks(key)

/** The next that is no comma, dash or quotation mark; beyond the text where the line ends first. */
function wordOrStop(text: string, { keys, starts, ends }: Tokens, from: number): number {
  for (let at = from; at < keys.length; at++) {
    if (text.slice(ends[at - 1] ?? 0, starts[at]).includes('\n')) break
    if (isStop(keys[at]) || !(isSoft(keys[at]) || keys[at] === '"')) return at
  }
  return keys.length
}

/** Whether words of the article became words of someone, or the other way round: quotation marks opened before them. */
export function isQuoted(revision: Revision, around: Around, core: Range, place: Range): boolean {
  if (around.alike) return false
  const { old, fresh } = revision
  const odd = (keys: readonly string[], from: number, to: number) => {
    let count = 0
    for (let at = from; at < to; at++) if (keys[at] === '"') count++
    return count % 2
  }
  const differ = (from: number, newFrom: number) =>
    odd(old.keys, from, core.from) !== odd(fresh.keys, newFrom, place.from)
  if (!differ(around.old.from, around.fresh.from)) return false
  const [from, newFrom] = sameStart(revision, around, core, place)
  return differ(from, newFrom)
}

/** From where both sentences began together: a line that was divided leaves what it had opened behind. */
function sameStart(
  { map, back }: Revision,
  around: Around,
  core: Range,
  place: Range,
): [number, number] {
  const [from, newFrom] = [around.old.from, around.fresh.from]
  if (map[core.from] !== place.from) return [from, newFrom]
  const then = back.subarray(newFrom, place.from).find((at) => at >= 0) ?? from
  const now = map.subarray(from, core.from).find((at) => at >= 0) ?? newFrom
  return [Math.min(from, then), Math.min(newFrom, now)]
}
