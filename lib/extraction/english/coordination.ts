import { isPluralNoun } from './inflection'
import { phraseEndingAt, phraseFrom } from './noun-phrases'
import type { Range } from '../types'
import type { Word } from './words'

/** "killed A and wounded B" is two clauses already; this divides "halted A and B with C" into its objects. */
export type Coordination = { parts: Range[]; tail: Range }

const isHead = (word: Word | undefined) =>
  word?.pos === 'NOUN' ||
  word?.pos === 'PROPN' ||
  /^(?:north|south|east|west)$/.test(word?.low ?? '')
const JOINED = /^(?:between|both|either|neither|from|of)$/

/** The coordinated noun phrases in a predicate, when each can stand there without the others. Null when there are none. */
export function coordinationIn(
  words: readonly Word[],
  from: number,
  end: number,
): Coordination | null {
  for (let at = from + 1; at < end - 1; at++) {
    if (words[at]?.pos !== 'CCONJ' || words[at]?.low !== 'and') continue
    const found = dividedAt(words, from, at, end)
    if (found) return found
  }
  return null
}

// "fell 4 per cent yesterday and today"
const NEAR_DAY = /^(?:yesterday|today|tomorrow)$/

function dividedAt(
  words: readonly Word[],
  from: number,
  conjunction: number,
  end: number,
): Coordination | null {
  const listComma = words[conjunction - 1]?.low === ','
  const leftEnd = listComma ? conjunction - 1 : conjunction
  const right = partAfter(words, conjunction + 1, end)
  const nearest = phraseEndingAt(words, leftEnd, from)
  const left = nearest && right && likeRight(words, nearest, right, from)
  if (!left || !isHead(words[leftEnd - 1]) || !isHead(words[right.to - 1])) return null
  if (JOINED.test(words[left.from - 1]?.low ?? '') || left.from < from) return null
  if (sharesHead(words, left, right) || NEAR_DAY.test(words[right.to - 1]?.low ?? '')) return null
  const parts = [...earlierParts(words, left, from), left, right]
  if (isOneName(words, parts)) return null
  if (words.slice(parts[0]?.from, right.to).some(({ pos }) => pos === 'VERB' || pos === 'AUX'))
    return null
  // Two plain nouns in a row, "hope and glory", are one thing more often than two.
  if (
    parts.every(({ from: a, to: b }) => b - a === 1) &&
    words[right.from]?.pos === 'NOUN' &&
    !isPluralNoun(words[right.from]?.low ?? '') &&
    parts.length === 2 &&
    right.to === end
  )
    return null
  return { parts, tail: { from: right.to, to: end } }
}

const DETERMINER =
  /^(?:a|an|the|its|his|her|their|our|my|your|this|that|these|those|some|many|several)$/

/** "a victory for some and a setback for others", "in the east and in the south": the left part begins as the right one does. */
function likeRight(words: readonly Word[], left: Range, right: Range, floor: number): Range {
  const opening = words[right.from]
  const determined = DETERMINER.test(opening?.low ?? '')
  if (opening?.pos === 'ADP') {
    const at = words.findLastIndex(
      (word, index) => index >= floor && index < left.from && word.low === opening.low,
    )
    return at >= 0 && isPhrase(words, at, left.to) ? { from: at, to: left.to } : left
  }
  const indefinite = /^an?$/.test(opening?.low ?? '')
  const alike = (low: string) => (indefinite ? /^an?$/.test(low) : DETERMINER.test(low))
  if (!determined || alike(words[left.from]?.low ?? '')) return left
  const at = words.findLastIndex(
    (word, index) => index >= floor && index < left.from && alike(word.low),
  )
  return at >= 0 && isPhrase(words, at, left.to) ? { from: at, to: left.to } : left
}

const isPhrase = (words: readonly Word[], from: number, to: number) =>
  !words
    .slice(from, to)
    .some(({ pos, low }) => /^(?:VERB|AUX|PUNCT|CCONJ|SCONJ)$/.test(pos) && low !== '-')

// "US and Ukrainian officials": both belong to the officials.
const sharesHead = (words: readonly Word[], left: Range, right: Range) =>
  left.to - left.from === 1 &&
  words[left.from]?.pos === 'PROPN' &&
  right.to - right.from > 1 &&
  words[right.to - 1]?.pos === 'NOUN'

const BODY =
  /^(?:company|railway|corporation|association|union|council|university|agency|bank|party|institute|society|ltd|inc|llp|group|department|ministry|committee|commission|academy|college|school|foundation|trust|board|office|bureau|church|press|records|brothers|sons|partners)$/i

/** "Minister for Food, Agriculture and Fisheries", "London, Midland and Scottish Railway": the name of one office or body. */
function isOneName(words: readonly Word[], parts: readonly Range[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return false
  const capital = ({ from, to }: Range) =>
    words.slice(from, to).every(({ text, low }) => low === 'of' || /^\p{Lu}/u.test(text))
  if (!parts.every(capital)) return false
  const titled =
    /^(?:for|of)$/.test(words[first.from - 1]?.low ?? '') &&
    /^\p{Lu}/u.test(words[first.from - 2]?.text ?? '')
  const closes =
    BODY.test(words[last.to - 1]?.text ?? '') && !BODY.test(words[first.to - 1]?.text ?? '')
  const short = first.to - first.from === 1 || words[first.from]?.low === 'the'
  return titled || isOffice(words, first, last) || (closes && short)
}

// "the Ministry of Health and Education"
const isOffice = (words: readonly Word[], first: Range, last: Range) => {
  const of = words.findIndex(
    ({ low }, at) => at > first.from && at < first.to && /^(?:of|for)$/.test(low),
  )
  return of > 0 && last.to - last.from === 1 && BODY.test(words[of - 1]?.text ?? '')
}

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
    if (!part || part.from < floor) break
    parts.unshift(part)
    at = part.from
  }
  return parts
}
