import type { Range } from '../types'
import { isSinceThen, splitAfterTime } from './fronted'
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
    if (isSinceThen(words, at, end) || isAsOf(words, at)) continue
    if (SUBORDINATE.has(word.low) && (word.pos !== 'ADP' || at + 1 < end) && word.pos !== 'DET')
      return { at, word: word.low }
  }
  return null
}

const isAsOf = (words: readonly Word[], at: number) =>
  words[at]?.low === 'as' && words[at + 1]?.low === 'of'

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

/** "At least 17 people", "around 6,300 homes", "more than half": the measure belongs to what it measures. */
function isMeasured(words: readonly Word[], from: number, end: number): boolean {
  if (!MEASURING.test(words[from]?.low ?? '')) return false
  const count = words.findIndex(
    ({ pos, low, date }, at) =>
      at > from && at < from + 4 && ((pos === 'NUM' && !date) || COUNT.test(low)),
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

type Opened = { subject: Range | null; fronted: Range | null; inPlace: boolean; after: number }

/** The subject among the words before a verb; what stands in front of it without a comma ("In 1980 the court …") is set apart. */
export function subjectIn(words: readonly Word[], opening: number, end: number): Opened {
  let from = skipLight(words, opening, end)
  while (from < end && isBeside(words, from, end)) from++
  const measured = isMeasured(words, from, end)
  const split = measured ? null : splitAfterTime(words, from, end)
  // "prior to 1 January", "just before May"
  const early =
    split !== null && /^(?:ADV|SCONJ)$/.test(words[from - 1]?.pos ?? '') && from > opening
  const fronted = split && { from: early ? from - 1 : from, to: split.at }
  from = split?.at ?? from
  let to = end
  while (to > from && (words[to - 1]?.pos === 'ADV' || words[to - 1]?.pos === 'PUNCT')) to--
  if (isSetApart(words, from) && !isMeasured(words, from, end))
    return { subject: null, fronted, inPlace: false, after: end }
  const hasNoun = words
    .slice(from, to)
    .some(({ pos }) => /^(?:NOUN|PROPN|PRON|NUM|DET|ADJ|X)$/.test(pos))
  const subject = hasNoun && to > from ? { from, to } : null
  return { subject, fronted, inPlace: split?.unsure === true, after: hasNoun ? to : from }
}

/** "However", "Only" say nothing of who; "at least 17 people" and "there" do, and "since 1980" says when. */
const isBeside = (words: readonly Word[], at: number, end: number) =>
  /^(?:ADV|SCONJ|INTJ)$/.test(words[at]?.pos ?? '') &&
  words[at]?.low !== 'there' &&
  !(
    /^(?:hardly|scarcely|barely|almost|nearly|not)$/.test(words[at]?.low ?? '') &&
    /^(?:(?:any|every|no)(?:one|body|thing)?|all|each|half|none|one|an?)$/.test(
      words[at + 1]?.low ?? '',
    )
  ) &&
  !isMeasured(words, at, end) &&
  !isSinceThen(words, at, end)

const isSetApart = (words: readonly Word[], at: number) =>
  words[at]?.pos === 'ADP' && words[at].low !== 'like'
