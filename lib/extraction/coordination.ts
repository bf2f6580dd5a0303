import { phraseEndingAt, phraseFrom } from './noun-phrases'
import type { Range } from './types'
import type { Word } from './words'

/** "killed A and wounded B" is two clauses already; this divides "halted A and B with C" into its objects. */
export type Coordination = { parts: Range[]; tail: Range }

const isHead = (word: Word | undefined) =>
  word?.pos === 'NOUN' || word?.pos === 'PROPN' || /^(?:north|south|east|west)$/.test(word?.low ?? '')
const JOINED = /^(?:between|both|either|neither|from|of)$/

/** The coordinated noun phrases in a predicate, when each can stand there without the others. Null when there are none. */
export function coordinationIn(words: readonly Word[], from: number, end: number): Coordination | null {
  for (let at = from + 1; at < end - 1; at++) {
    if (words[at]?.pos !== 'CCONJ' || words[at]?.low !== 'and') continue
    const found = dividedAt(words, from, at, end)
    if (found) return found
  }
  return null
}

function dividedAt(
  words: readonly Word[],
  from: number,
  conjunction: number,
  end: number,
): Coordination | null {
  const listComma = words[conjunction - 1]?.low === ','
  const leftEnd = listComma ? conjunction - 1 : conjunction
  const left = phraseEndingAt(words, leftEnd, from)
  const right = partAfter(words, conjunction + 1, end)
  if (!left || !right || !isHead(words[leftEnd - 1]) || !isHead(words[right.to - 1])) return null
  if (JOINED.test(words[left.from - 1]?.low ?? '') || left.from < from) return null
  if (sharesHead(words, left, right)) return null
  const parts = [...earlierParts(words, left, from), left, right]
  const first = parts[0]
  if (!first || words.slice(first.from, right.to).some(({ pos }) => pos === 'VERB' || pos === 'AUX'))
    return null
  // Two plain nouns in a row, "hope and glory", are one thing more often than two.
  if (
    parts.every(({ from: a, to: b }) => b - a === 1) &&
    words[right.from]?.pos === 'NOUN' &&
    parts.length === 2 &&
    right.to === end
  )
    return null
  return { parts, tail: { from: right.to, to: end } }
}

// "US and Ukrainian officials": both belong to the officials.
const sharesHead = (words: readonly Word[], left: Range, right: Range) =>
  left.to - left.from === 1 &&
  words[left.from]?.pos === 'PROPN' &&
  right.to - right.from > 1 &&
  words[right.to - 1]?.pos === 'NOUN'

function partAfter(words: readonly Word[], from: number, end: number): Range | null {
  const start = words[from]?.pos === 'ADP' ? from + 1 : from
  const { to } = phraseFrom(words, start, end)
  return to > start ? { from, to } : null
}

/** "A, B and C": back over the commas. */
function earlierParts(words: readonly Word[], left: Range, floor: number): Range[] {
  const parts: Range[] = []
  for (let at = left.from; words[at - 1]?.low === ',';) {
    const part = phraseEndingAt(words, at - 1, floor)
    if (!part || part.from <= floor) break
    parts.unshift(part)
    at = part.from
  }
  return parts
}
