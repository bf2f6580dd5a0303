import type { Range } from '../types'
import type { Word } from './word'

const TIME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|year|month|week|day|century|\d+)$/
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

/** "since 3 March 2020 the line …", "before May rents …": a time with what follows it, and no clause of its own. */
export const isSinceThen = (words: readonly Word[], at: number, end: number) =>
  /^(?:since|until|till|before|after)$/.test(words[at]?.low ?? '') &&
  isTime(words[at + 1]) &&
  begins(words, at + 2, end)

const begins = (words: readonly Word[], at: number, end: number) =>
  at < end &&
  (/^(?:DET|PRON|PROPN)$/.test(words[at]?.pos ?? '') ||
    (words[at]?.pos === 'NUM' && /day$/.test(words[at - 1]?.low ?? '')) ||
    (isDate(words, at - 1) && /^(?:NOUN|ADJ|NUM|X)$/.test(words[at]?.pos ?? '')))

/**
 * Where the subject begins after a time without a comma: "On 22 October 2018 a fire …". It is not sure where more than one
 * noun follows ("In May 2019 elections voters …") or a number may be no year ("In March 2000 soldiers …").
 */
export function splitAfterTime(
  words: readonly Word[],
  from: number,
  end: number,
): { at: number; unsure: boolean } | null {
  if (words[from]?.pos !== 'ADP' && !isSinceThen(words, from, end)) return null
  const at = words.findIndex(
    (_, index) => index > from + 1 && isTime(words[index - 1]) && begins(words, index, end),
  )
  if (at < 0) return null
  if (/^(?:DET|PRON|PROPN)$/.test(words[at]?.pos ?? '')) return { at, unsure: false }
  const nouns = words.slice(at, end).filter(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))
  const yearly = /^(?:mid-)?\p{L}+\.? \d{4}$/u.test(words[at - 1]?.text ?? '')
  return { at, unsure: nouns.length > 1 || yearly }
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
