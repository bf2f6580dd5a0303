import { MONTHS, SHORT_MONTHS } from './date-words'
import { type Moment, momentsOf } from './facts/moments'
import { oneOf } from './one-of'

const MONTH = `(?:${MONTHS}|(?:${SHORT_MONTHS})(?:\\b\\.?(?= \\d)))`

/** What may have been written long ago, and speaks of the days of then. */
const PAPERS = oneOf`
  letters?, diary, diaries, memoirs?, autobiography, biography, chronicles?, manuscripts?, archives?, novels?, books?,
  poems?, telegrams?, logbooks?, transcripts?, testimony, testimonies
`
const OTHER = new RegExp(
  [
    String.raw`\b(?:1\d|20)\d\ds?\b`,
    String.raw`(?<!\b[Ll]ast )\b${MONTH}\b`,
    String.raw`\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b`,
    String.raw`\b(?:ago|century|centuries|decades?|wartime|${PAPERS})\b`,
    String.raw`\b(?:last|next|previous|following|that|same) (?:day|week|weekend|month|year|spring|summer|autumn|fall|winter)\b`,
    String.raw`\b(?:day|week|month|year)s? (?:earlier|later|before|after)\b`,
    String.raw`\bat (?:the|that) time\b`,
  ].join('|'),
  'gu',
)
// "OSLO, 12 May 2017 —", "Diary, 6 June 1944.", "(Graz, 2017-05-12)", a line that is a date
const BEFORE =
  /^\(?(?:[\p{Lu}\p{N}][\p{L}\p{M}\p{N}'’.-]*[,:]? |(?:of|the|from|on|at|in|dated|for),? ){0,6}$/u
const BEHIND = /^(?: ?\([^)\n]{1,20}\))?\)?\s*(?:[—–:.-]|$)/u
// longer lines are read on in the hope of no date
const HEAD = 160
const FEW = 12

/** Where words first name a time that is not this day or its year; null = nowhere. */
export function otherTimeIn(words: string, day: Date): number | null {
  const own = momentsOf(words, 'en').filter((moment) => isOf(moment, day) && moment.day)
  let at = 0
  for (const { index, 0: text } of words.matchAll(OTHER)) {
    while ((own[at]?.end ?? Infinity) <= index) at++
    const isOwn = (own[at]?.start ?? Infinity) <= index
    if (!isOwn && text !== String(day.getUTCFullYear())) return index
  }
  return null
}

/** Of a line that dates what follows it, whether that is another day; null where it dates nothing. */
export function datesOtherwise(line: string, day: Date): boolean | null {
  const [moment] = momentsOf(line.slice(0, HEAD), 'en')
  if (!moment) return null
  const [before, behind] = [line.slice(0, moment.start), line.slice(moment.end)]
  const words = line.split(/\s+/u).length
  // a headline has years as well, and a sentence its end
  const alone = words <= (moment.day ? FEW : 4) && !/[.!?…]["”’»]?$/u.test(line.trimEnd())
  const dated = alone || words <= 4 || (BEFORE.test(before) && BEHIND.test(behind))
  return dated ? !isOf(moment, day) : null
}

function isOf({ day: date, month, year }: Moment, day: Date): boolean {
  return (
    (date?.value ?? day.getUTCDate()) === day.getUTCDate() &&
    (month?.value ?? day.getUTCMonth() + 1) === day.getUTCMonth() + 1 &&
    (year?.value ?? day.getUTCFullYear()) === day.getUTCFullYear()
  )
}
