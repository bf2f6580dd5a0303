import type { Range } from './changed'
import * as words from './edge-words'
import { isSoft, type Tokens } from './tokens'

/** A text and its tokens. */
export type Read = { text: string; tokens: Tokens }

/** A stretch with what stands at its edges and is part of what it says; `key` names that. */
export type Joined = Range & { key: string }

/** `stop`: nothing reaches over it. */
type Reading = Read & { stop: RegExp }

// Of "has not yet been fined" or "-5.2 million US dollars a year" more is not part of it.
const REACH = 6

/**
 * What touches a stretch and changes what it says: digits and groups of them, magnitudes, currencies, units, a range, a
 * negation, a prefix with its hyphen. Punctuation and ordinary neighbours do not.
 */
export function joined({ text, tokens }: Read, { from, to }: Range, overLines = false): Joined {
  const { keys } = tokens
  const read = { text, tokens, stop: overLines ? /(?!)/u : /\n/u }
  let [first, last] = [from, to]
  for (let more = 1; more > 0 && first > 0 && from - first < REACH; first -= more)
    more = before(read, first)
  for (let more = 1; more > 0 && last < keys.length && last - to < REACH; last += more)
    more = after(read, last, last > to)
  first = Math.max(0, first)
  last = Math.min(keys.length, last)
  return {
    from: first,
    to: last,
    key: `${keys.slice(first, from).join(' ')}|${keys.slice(to, last).join(' ')}`,
  }
}

/** How many tokens before this one are part of what it says. */
function before(read: Reading, at: number): number {
  const [here, one, two, three] = [at, at - 1, at - 2, at - 3].map((place) => wordAt(read, place))
  const gap = gapAt(read, at)
  if (here === undefined || one === undefined || read.stop.test(gap)) return 0
  if (gap === '') return touches(read, at - 1, at) || /^[不没未無无非]$|^\p{Cf}$/u.test(one) ? 1 : 0
  if (isNumber(here)) {
    if (isNumber(one) || words.BEFORE_NUMBER.has(one)) return 1
    if (
      isNumber(two) &&
      (isDash(one) || words.RANGES.has(one)) &&
      !read.stop.test(gapAt(read, at - 1))
    )
      return 2
  }
  if (isNegation(one) || words.HEDGES.has(one) || words.MAGNITUDES.has(one)) return 1
  if (one === 'longer' && isNegation(two)) return 2
  if (!words.AUXILIARIES.has(one)) return 0
  return isNegation(two) ? 2 : words.AUXILIARIES.has(two ?? '') && isNegation(three) ? 3 : 0
}

/** How many tokens from this one on are part of what stands before it. `chain`: what stands before it joined already. */
function after(read: Reading, at: number, chain: boolean): number {
  const [last, here, one] = [at - 1, at, at + 1].map((place) => wordAt(read, place))
  const gap = gapAt(read, at)
  if (last === undefined || here === undefined || read.stop.test(gap)) return 0
  if (gap === '') return touchesAfter(read, at)
  const counts = isNumber(last) || (chain && (words.MAGNITUDES.has(last) || words.UNITS.has(last)))
  if (isNumber(last)) {
    if (isNumber(here)) return 1
    if (isNumber(one) && (isDash(here) || words.RANGES.has(here))) return 2
  }
  if (words.PER.has(here) && words.CENT.has(one ?? '')) return 2
  if (words.MAGNITUDES.has(here) || isNegation(here)) return 1
  return (counts || words.MAGNITUDES.has(last)) && words.UNITS.has(here) ? 1 : 0
}

/** "non-" before toxic, "A" before $5; not the words on both sides of a dash that stands for a comma. */
function touches(read: Read, one: number, other: number): boolean {
  const [left, right] = [wordAt(read, one) ?? '', wordAt(read, other) ?? '']
  if (isDash(left))
    return (
      (isHyphen(read, one) && isPart(right)) || (isNumber(right) && isNumber(wordAt(read, one - 1)))
    )
  if (isDash(right)) return isHyphen(read, other) && isPart(left)
  return isPart(left) && isPart(right)
}

function touchesAfter(read: Read, at: number): number {
  if (/^[不没未無无非]$|^\p{Cf}$/u.test(wordAt(read, at) ?? '')) return 1
  if (!isDash(wordAt(read, at) ?? '')) return touches(read, at - 1, at) ? 1 : 0
  const next = wordAt(read, at + 1) ?? ''
  const glued = gapAt(read, at + 1) === '' && isPart(next)
  const range = isNumber(wordAt(read, at - 1)) && isNumber(next)
  return glued && (isHyphen(read, at) || range) ? 2 : 0
}

/** Of scripts without spaces every neighbour touches; only what counts or denies is part of it there. */
function isPart(key: string): boolean {
  if (words.UNSPACED.test(key)) return words.MAGNITUDES.has(key) || /^[不没未無无非]$/u.test(key)
  return (
    key !== '' &&
    key !== '"' &&
    !isSoft(key) &&
    !/^[—–,;:]$/u.test(key) &&
    !/\p{Extended_Pictographic}/u.test(key)
  )
}

const isDash = (key: string) => key === '-'
const isHyphen = ({ text, tokens }: Read, at: number) =>
  /^[-‐‑−]$/u.test(text.slice(tokens.starts[at], tokens.ends[at]))
const isNumber = (key: string | undefined) => key !== undefined && /\p{N}/u.test(key)
const isNegation = (key: string | undefined) =>
  key !== undefined &&
  (words.NEGATIONS.has(key) || /n['’]t$/u.test(key) || /^[不没未無无非]$/u.test(key))

const wordAt = ({ tokens }: Read, at: number) => tokens.keys[at]?.toLowerCase()
/** What lies between a token and the one before it. */
const gapAt = ({ text, tokens }: Read, at: number) =>
  text.slice(tokens.ends[at - 1] ?? 0, tokens.starts[at]).replace(/[^\s]/gu, '')

/** Whether the signs right behind a stretch ask: "He left?", said Ann. */
export function isAsked(read: Read, end: number): boolean {
  const { keys } = read.tokens
  for (let at = end; at < end + 4 && (keys[at] === '"' || isSoft(keys[at])); at++) {
    if (gapAt(read, at).includes('\n')) return false
    if (asks(keys[at])) return true
  }
  return false
}

export const asks = (key: string | undefined) => /^[?？؟⁇⁈⁉;՞]$/u.test(key ?? '')
