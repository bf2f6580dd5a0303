import { MONTHS, SHORT_MONTHS, WEEKDAYS } from '../date-words'
import type { Word } from './word'

const WEEKDAY = new RegExp(`^(?:${WEEKDAYS})$`)
const MONTH = new RegExp(String.raw`^(?:mid-)?(?:${MONTHS}|${SHORT_MONTHS})\.?$`)
const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/
const DAYS = /^(?:[1-9]|[12]\d|3[01])-(?:[1-9]|[12]\d|3[01])$/
const YEAR = /^(?:1\d|20)\d\d$/
const NUMERIC = /^(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d)$/

/** What a word can be in a date, as one letter, so that the words of a sentence can be read like the letters of one. */
function letterOf({ text, low }: Word): string {
  if (WEEKDAY.test(text)) return 'W'
  if (MONTH.test(text)) return 'M'
  if (DAY.test(low)) return 'D'
  if (DAYS.test(low)) return 'S'
  if (YEAR.test(low)) return 'Y'
  if (NUMERIC.test(low)) return 'N'
  if (/^(?:to|and|or|[-–—])$/.test(low)) return 'R'
  if (low === ',') return 'C'
  return low === 'the' ? 'T' : low === 'of' ? 'O' : '.'
}

const DAY_AND_MONTH = String.raw`(?:T(?=DO))?(?:S|D(?:RD)?)O?M|M(?:S|D(?:RD)?)`
const DATE = new RegExp(`(?:WC?)?(?:(?:${DAY_AND_MONTH})(?:C?Y)?|MC?Y|N)|W(?:TD)`, 'gu')

/**
 * A date of several words as one: "22 October 2018", "Friday, May 13, 2022", "the 4th of July". Whatever takes a sentence
 * apart then leaves it whole.
 */
export function withWholeDates(words: readonly Word[]): Word[] {
  const letters = words.map(letterOf).join('')
  const joined: Word[] = []
  let at = 0
  for (const { index, 0: found } of letters.matchAll(DATE)) {
    const end = index + lengthOf(words, index, found)
    if (end <= index + (found === 'N' ? 0 : 1)) continue
    joined.push(...words.slice(at, index), asOne(words.slice(index, end)))
    at = end
  }
  return [...joined, ...words.slice(at)]
}

/** How much of it surely is one: "in May 30 people died", "Theresa May 22 times". */
function lengthOf(words: readonly Word[], index: number, found: string): number {
  const before = words[index - 1]
  const named = found.startsWith('M') && index > 1 && /^\p{Lu}\p{Ll}+$/u.test(before?.text ?? '')
  const counted = found === 'MD' && before?.low === 'in'
  return named || counted ? 0 : found.length
}

function asOne(parts: readonly Word[]): Word {
  const text = parts
    .map((part) => part.text)
    .join(' ')
    .replace(/ ,/gu, ',')
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0]
  return { text, low: text.toLowerCase(), pos: 'NUM', start, end, date: true }
}
