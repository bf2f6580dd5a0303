import { MONTHS, WEEKDAYS } from '../date-words'
import type { Range } from '../types'
import { cueOf } from './speech'
import type { Word } from './word'

const TIME = new RegExp(
  String.raw`^(?:${MONTHS}|${WEEKDAYS}|year|month|week|day|century|\d+)$`,
  'i',
)
const isTime = (word: Word | undefined) =>
  word !== undefined && (word.date === true || TIME.test(word.low))

const OF_TIME =
  /^(?:in|on|by|since|until|till|before|after|from|during|around|of|to|and|spring|summer|autumn|winter)$/
const YEAR = /^(?:1\d|20)\d\d$/

/** A date, or a year by what stands before it; what follows either begins something else, but for "the May 2019 vote". */
const isDate = (words: readonly Word[], at: number) =>
  words[at]?.date === true
    ? words[at - 1]?.pos !== 'DET'
    : YEAR.test(words[at]?.low ?? '') && OF_TIME.test(words[at - 1]?.low ?? '')

/** "On 3 May 2021 Maria Lund", "Since June tenants": a time that is no part of the phrase behind it. */
export const isWhen = (words: readonly Word[], at: number) =>
  (isDate(words, at) && !/^(?:of|to|and)$/.test(words[at - 1]?.low ?? '')) ||
  (at === 1 && isTime(words[at]) && /^(?:ADP|SCONJ)$/.test(words[0]?.pos ?? ''))

const SINCE = /^(?:since|until|till|before|after)$/
const isBegun = (words: readonly Word[], at: number) => SINCE.test(words[at]?.low ?? '')
/** "After April Jones died, …": a month that people are called by, too. */
const isCalled = (word: Word | undefined) => /^(?:April|May|June|August)$/.test(word?.text ?? '')

/**
 * "since 3 March 2020 the line …", "before May rents …": a time with what follows it, and no clause of its own. A clause
 * that opens a sentence has another behind it: "After the strike 40 men left" has none.
 */
export function isSinceThen(words: readonly Word[], at: number, end: number): boolean {
  const [time, next] = [words[at + 1], words[at + 2]]
  if (!isBegun(words, at) || at + 1 >= end) return false
  // "flats built since June 2018 have been sold"
  if (at + 2 === end)
    return at > 0 && isDate(words, at + 1) && !/^(?:end|beg)/.test(next?.low ?? '')
  if (isDate(words, at + 1) || (isTime(time) && !/^(?:PROPN|NOUN|ADJ|NUM)$/.test(next?.pos ?? '')))
    return begins(words, at + 2, end)
  return opens(words, at) && !((isCalled(time) || !isTime(time)) && leadsOn(words, end))
}

const opens = (words: readonly Word[], at: number) =>
  at === 0 || words[at - 1]?.pos === 'CCONJ' || /^(?:that|[;:—–])$/.test(words[at - 1]?.low ?? '')

const leadsOn = (words: readonly Word[], from: number) => {
  const comma = words.findIndex(({ low }, at) => at > from && low === ',')
  const behind = words.slice(comma + 1)
  return (
    comma > 0 &&
    !/^(?:who|which|whose|whom|where)$/.test(words[comma + 1]?.low ?? '') &&
    behind.some(({ pos }, at) => /^(?:VERB|AUX)$/.test(pos) && !cueOf(behind, at))
  )
}

const begins = (words: readonly Word[], at: number, end: number) =>
  at < end &&
  (/^(?:DET|PRON|PROPN)$/.test(words[at]?.pos ?? '') ||
    (words[at]?.pos === 'NUM' &&
      /^\p{Lu}/u.test(words[at - 1]?.text ?? '') &&
      !YEAR.test(words[at].low)) ||
    (/^(?:NOUN|ADJ|NUM|X)$/.test(words[at]?.pos ?? '') &&
      (isDate(words, at - 1) || isBegun(words, at - 2))))

/**
 * Where the subject begins after a time without a comma: "On 22 October 2018 a fire …". It is not sure where more than one
 * noun follows ("In May 2019 elections voters …"), a number may be no year ("In March 2000 soldiers …"), or the time may
 * be part of a name ("After Sunday prayers 40 men …").
 */
export function splitAfterTime(
  words: readonly Word[],
  from: number,
  end: number,
): { at: number; unsure: boolean } | null {
  const since = isBegun(words, from)
  if (since ? !isSinceThen(words, from, end) : words[from]?.pos !== 'ADP') return null
  const at = words.findIndex(
    (_, index) => index > from + 1 && isTime(words[index - 1]) && begins(words, index, end),
  )
  if (at < 0) return since ? { at: from + 1, unsure: true } : null
  if (/^(?:DET|PRON|PROPN)$/.test(words[at]?.pos ?? ''))
    return { at, unsure: since && words[at]?.pos === 'PROPN' && !isDate(words, at - 1) }
  const nouns = words.slice(at, end).filter(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))
  const yearly = /^(?:mid-)?\p{L}+\.? \d{4}$/u.test(words[at - 1]?.text ?? '')
  const named = since && words[at]?.pos !== 'NUM' && !isDate(words, at - 1)
  return { at, unsure: nouns.length > 1 || yearly || named }
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
  const timed = inner.some((word) => isTime(word) || /^(?:19|20)\d\ds?$/.test(word.low))
  const circumstance = first?.pos === 'ADP' && !LINKING.test(inner.map(({ low }) => low).join(' '))
  const plain =
    (inner.length > 1 || first?.date === true) &&
    inner.length < 12 &&
    !inner.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return plain && (timed || circumstance) ? { from, to: opening - 1 } : null
}
