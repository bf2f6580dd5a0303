import { MONTHS, WEEKDAYS } from '../date-words'
import { capitalised } from './names'
import { phraseEndingAt, phraseFrom, textOf } from './noun-phrases'
import { ROLE } from '../person-names'
import type { Proposal, Range } from '../types'
import type { Word } from './words'

/** Who or what someone is, between commas: "Roman Dunayevsky, a 56-year-old", "Lis, 43, a technician", "the governor, Anton Reznik". */
export function appositionsOf(article: string, words: readonly Word[]): Proposal[] {
  return words.flatMap((word, comma) => {
    if (word.text !== ',') return []
    return [...described(article, words, comma), ...named(article, words, comma)]
  })
}

const DAY = new RegExp(`^(?:${MONTHS}|${WEEKDAYS})$`, 'i')
const isDay = (word: Word | undefined) => DAY.test(word?.low ?? '')

/** A name, perhaps an age, and a description with its article. */
function described(article: string, words: readonly Word[], comma: number): Proposal[] {
  const before = words[comma - 1]
  if (before?.pos !== 'PROPN' || isDay(before)) return []
  const aged = words[comma + 1]?.pos === 'NUM' && words[comma + 2]?.text === ','
  const start = aged ? comma + 3 : comma + 1
  const at = words[start]?.pos === 'ADV' ? start + 1 : start
  const opens = words[at]
  if (
    !opens ||
    !(/^(?:a|an|the|one)$/.test(opens.low) || (ROLE.test(opens.text) && opens.pos === 'NOUN'))
  )
    return []
  const to = closeOf(words, start)
  let from = comma - 1
  while (words[from - 1]?.pos === 'PROPN' || words[from - 1]?.text === '-') from--
  // "in Kramatorsk, the officials said" is no apposition: the comma closes what stands in front.
  const inside =
    words[from - 1]?.pos === 'ADP' &&
    to < words.length &&
    words[to]?.text !== ',' &&
    words[to]?.text !== '.'
  const { to: headEnd } = phraseFrom(words, at, to)
  if (
    headEnd <= at + 1 ||
    inside ||
    !isPlain(words, { from: start, to }) ||
    isListed(words, from, to)
  )
    return []
  const name = textOf(article, words, { from, to: comma })
  return [
    backgroundClaim(words, from, to, `${name} is ${textOf(article, words, { from: start, to })}.`),
  ]
}

/** "the regional governor, Anton Reznik, said": the description comes first. */
function named(article: string, words: readonly Word[], comma: number): Proposal[] {
  let to = comma + 1
  while (words[to]?.pos === 'PROPN' && !isDay(words[to])) to++
  const closed = to > comma + 1 && /^[,.;]$/.test(words[to]?.text ?? '.')
  const role = closed ? phraseEndingAt(words, comma) : null
  const noun = words[comma - 1]
  if (
    !role ||
    noun?.pos !== 'NOUN' ||
    !/^(?:the|his|her|its|their)$/.test(words[role.from]?.low ?? '')
  )
    return []
  if (isListed(words, role.from, to) || /s$/.test(noun.low)) return []
  const name = textOf(article, words, { from: comma + 1, to })
  return [backgroundClaim(words, role.from, to, `${name} is ${textOf(article, words, role)}.`)]
}

function closeOf(words: readonly Word[], from: number): number {
  const end = words.findIndex(({ text }, at) => at > from && /^[,.;)]$/.test(text))
  return end < 0 ? words.length : end
}

const LONGEST = 16

/** No verb, and "and" only inside a name: "the Metal and Marine Workers' Union". */
const isPlain = (words: readonly Word[], { from, to }: Range) =>
  to - from < LONGEST &&
  !words.slice(from, to).some(({ pos }, index) => {
    const at = from + index
    const inName = words[at - 1]?.pos === 'PROPN' && words[at + 1]?.pos === 'PROPN'
    return pos === 'VERB' || pos === 'AUX' || (pos === 'CCONJ' && !inName)
  })

// "Jamaica, the Dominican Republic, and the Bahamas" names three things.
const isListed = (words: readonly Word[], from: number, to: number) =>
  (words[to]?.text === ',' && words[to + 1]?.pos === 'CCONJ') ||
  /^(?:as|including|include|includes|included)$/.test(words[from - 1]?.low ?? '')

export function backgroundClaim(
  words: readonly Word[],
  from: number,
  to: number,
  statement: string,
  reason = 'An apposition says who or what something is.',
): Proposal {
  const [start = 0, end = 0] = [words[from]?.start, words[to - 1]?.end]
  return {
    start,
    end,
    statement: capitalised(statement),
    kind: 'background',
    about: 'content',
    claimant: null,
    checkable: true,
    stage: 'background',
    reason,
  }
}
