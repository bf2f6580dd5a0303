import { UNSPACED } from './edge-words'
import type { Tokens } from './tokens'

const LETTERS = /[\p{L}\p{N}]/u

/** A dash, or a character that nobody sees. */
const isGlue = (key: string | undefined) =>
  key === '-' || (key !== undefined && key.length === 1 && key > '\u007f' && /\p{Cf}/u.test(key))

type Numbers = readonly [then: Int32Array, now: Int32Array]
type Read = { text: string; tokens: Tokens }

/**
 * The numbers of keys of two texts, where a part of a compound has one of its own: "minister" is another neighbour in
 * "ex-minister", as is a word with something in it that nobody sees. Whatever dash holds it together.
 */
export function wholeNumbers([then, now]: Numbers, before: Read, after: Read): Numbers {
  const known = new Map<string, number>()
  const numberOf = (compound: string) => {
    const number = known.get(compound) ?? -1 - known.size
    known.set(compound, number)
    return number
  }
  return [withCompounds(then, before, numberOf), withCompounds(now, after, numberOf)]
}

function withCompounds(
  numbers: Int32Array,
  read: Read,
  numberOf: (compound: string) => number,
): Int32Array {
  const { keys } = read.tokens
  let whole = numbers
  for (let at = 0; at < keys.length; at++) {
    if (!isGlue(keys[at])) continue
    const [from, to] = compoundAt(read, at)
    if (to - from < 2) continue
    if (whole === numbers) whole = numbers.slice()
    const compound = keys.slice(from, to).join('')
    for (let part = from; part < to; part++) whole[part] = numberOf(`${compound} ${part - from}`)
    at = to
  }
  return whole
}

// A chain of more parts is no word, and would be read again for each of them.
const MOST = 24

/** As far as words and what glues them stand without white space, on either side of one that glues. */
function compoundAt({ text, tokens }: Read, glue: number): [from: number, to: number] {
  const { keys, starts, ends } = tokens
  const isPart = (at: number) => {
    const key = keys[at] ?? ''
    return isGlue(key) || (LETTERS.test(key) && !UNSPACED.test(key))
  }
  const touches = (at: number) => !/\s/u.test(text.slice(ends[at - 1], starts[at]))
  const glued = (at: number) => isGlue(keys[at - 1]) || isGlue(keys[at])
  let [from, to] = [glue, glue + 1]
  while (from > 0 && glue - from < MOST && isPart(from - 1) && glued(from) && touches(from)) from--
  while (to < keys.length && to - glue < MOST && isPart(to) && glued(to) && touches(to)) to++
  return to - from > MOST ? [glue, glue] : [from, to]
}
