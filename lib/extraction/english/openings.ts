import type { Range } from '../types'
import type { Word } from './words'

export const RELATIVE = new Set('who which whom whose where'.split(' '))
const SUBORDINATE = new Set(
  'because although though if as since after before until unless whether while when once whereas how why what'.split(
    ' ',
  ),
)
const STOPS = new Set([';', ':', '–', '—', '--', '(', ')', '"', '“', '”'])

export type Marker = { at: number; word: string }

export function markerBefore(words: readonly Word[], end: number, floor: number): Marker | null {
  if (sharesSubject(words, end, floor)) return null
  for (let at = end - 1; at >= floor; at--) {
    const word = words[at]
    if (!word || STOPS.has(word.low) || (word.low === ',' && !isListComma(words, at, end)))
      return null
    if (
      word.low === 'that' &&
      (word.pos === 'SCONJ' || word.pos === 'PRON' || (word.pos === 'DET' && at === end - 1)) &&
      at > 0
    )
      return { at, word: 'that' }
    if (RELATIVE.has(word.low)) return { at, word: word.low }
    if (SUBORDINATE.has(word.low) && (word.pos !== 'ADP' || at + 1 < end) && word.pos !== 'DET')
      return { at, word: word.low }
  }
  return null
}

// "is known as the Peach State and grows …": the second verb goes with the first, not with what stands between.
function sharesSubject(words: readonly Word[], end: number, floor: number): boolean {
  let at = end - 1
  while (at > floor && words[at]?.pos === 'ADV') at--
  return at > floor && words[at]?.pos === 'CCONJ'
}

export function openingOf(
  words: readonly Word[],
  end: number,
  floor: number,
  hasParent: boolean,
): number {
  for (let at = end - 1; at >= floor; at--) {
    const word = words[at]
    if (word?.low === ',' && isListComma(words, at, end)) continue
    if (word?.low === ',' || word?.pos === 'X' || STOPS.has(word?.low ?? '')) return at + 1
    if (word?.pos === 'CCONJ' && (hasParent ? !joinsNames(words, at, floor) : at === floor))
      return at + 1
  }
  return floor
}

// "Ann, Bob and Carl met": a comma of a list of names before the verb.
const isListComma = (words: readonly Word[], at: number, end: number) =>
  at + 1 < end &&
  words.slice(at + 1, end).some(({ pos }) => pos === 'CCONJ') &&
  words
    .slice(at + 1, end)
    .every(
      ({ pos, low }) => /^(?:PROPN|NOUN|CCONJ|ADJ|DET|PUNCT|NUM)$/.test(pos) || low === 'of',
    ) &&
  words[at - 1]?.pos === words[words[at + 1]?.pos === 'CCONJ' ? at + 2 : at + 1]?.pos
const joinsNames = (words: readonly Word[], at: number, floor: number) =>
  at - 1 > floor &&
  /^(?:PROPN|NOUN)$/.test(words[at - 1]?.pos ?? '') &&
  words[at - 1]?.pos === words[at + 1]?.pos &&
  words[at - 2]?.low === ','

export function skipLight(words: readonly Word[], from: number, to: number): number {
  let at = from
  while (at < to && /^(?:CCONJ|PUNCT)$/.test(words[at]?.pos ?? '')) at++
  return at
}

const TIME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|year|month|week|day|century|\d+)$/

/** The subject among the words before a verb; what stands in front of it without a comma ("In 1980 the court …") is set apart. */
/** "At least 17 people", "around 6,300 homes", "more than half": the measure belongs to what it measures. */
function isMeasured(words: readonly Word[], from: number, end: number): boolean {
  if (!MEASURING.test(words[from]?.low ?? '')) return false
  const count = words.findIndex(
    ({ pos, low }, at) => at > from && at < from + 4 && (pos === 'NUM' || COUNT.test(low)),
  )
  return (
    count > 0 &&
    count < end &&
    !words.slice(from, count).some(({ pos }) => /^(?:NOUN|PROPN|PUNCT)$/.test(pos))
  )
}

const MEASURING =
  /^(?:at|around|about|over|under|nearly|almost|more|less|fewer|up|some|roughly|approximately|only|just|another|well)$/
const COUNT =
  /^(?:half|hundreds?|thousands?|millions?|dozens?|one|two|three|four|five|six|seven|eight|nine|ten)$/

export function subjectIn(
  words: readonly Word[],
  opening: number,
  end: number,
): { subject: Range | null; fronted: Range | null; after: number } {
  let from = skipLight(words, opening, end)
  while (
    from < end &&
    !isMeasured(words, from, end) &&
    (words[from]?.pos === 'ADV' || words[from]?.pos === 'SCONJ' || words[from]?.pos === 'INTJ') &&
    words[from]?.low !== 'there'
  )
    from++
  let fronted: Range | null = null
  if (words[from]?.pos === 'ADP' && !isMeasured(words, from, end)) {
    const split = words.findIndex(
      (word, at) =>
        at > from + 1 &&
        at < end &&
        (/^(?:DET|PRON|PROPN)$/.test(word.pos) ||
          (word.pos === 'NUM' && /day$/.test(words[at - 1]?.low ?? ''))) &&
        TIME.test(words[at - 1]?.low ?? ''),
    )
    if (split > 0) {
      fronted = { from, to: split }
      from = split
    }
  }
  let to = end
  while (to > from && (words[to - 1]?.pos === 'ADV' || words[to - 1]?.pos === 'PUNCT')) to--
  if (words[from]?.pos === 'ADP' && words[from]?.low !== 'like' && !isMeasured(words, from, end))
    return { subject: null, fronted, after: end }
  const hasNoun = words
    .slice(from, to)
    .some(({ pos }) => /^(?:NOUN|PROPN|PRON|NUM|DET|ADJ|X)$/.test(pos))
  return {
    subject: hasNoun && to > from ? { from, to } : null,
    fronted,
    after: hasNoun ? to : from,
  }
}

// These link the sentence to the one before, and say nothing of what happened.
const LINKING =
  /^(?:in (?:response|addition|fact|contrast|turn|total|particular|short|general|other|a related|conclusion|summary|this case|the case)|at the same|for (?:example|instance|now|this|that)|on the (?:other|one|contrary)|by contrast|as (?:a|such|of|an)|of course|according|instead|like|unlike|due|because|despite|with|without|amid)\b/

/** "On Wednesday, officials …": when and where, set before the subject with a comma; not "However," or "In response,". */
export function frontedBefore(
  words: readonly Word[],
  opening: number,
  floor: number,
): Range | null {
  if (words[opening - 1]?.low !== ',' || floor > 0) return null
  const adverb = words[0]?.pos === 'ADV' && words[1]?.low === ',' && opening > 3
  const from = adverb ? 2 : 0
  const first = words[from]
  const inner = words.slice(from, opening - 1)
  const timed = inner.some((word) => TIME.test(word.low) || /^(?:19|20)\d\ds?$/.test(word.low))
  const circumstance = first?.pos === 'ADP' && !LINKING.test(inner.map(({ low }) => low).join(' '))
  const plain =
    inner.length > 1 &&
    inner.length < 12 &&
    !inner.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return plain && (timed || circumstance) ? { from, to: opening - 1 } : null
}
