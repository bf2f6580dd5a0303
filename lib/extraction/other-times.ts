import { oneOf } from './one-of'

const MONTHS = oneOf`
  January, February, March, April, May, June, July, August, September, October, November, December
`
const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const MONTH = `(?:${MONTHS}|(?:${SHORT})(?:\\b\\.?(?= \\d)))`
const DAY = String.raw`(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?`
const DATE = String.raw`(?:(?<day>${DAY}) (?:of )?(?<month>${MONTH})|(?<month2>${MONTH}) (?<day2>${DAY}))\b(?:,? (?<year>\d{4})\b)?`

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
const ANY_OTHER = new RegExp(OTHER.source, 'u')
// "OSLO, 12 May 2017 —", "Diary, 6 June 1944.", a line that is a date
const DATE_LINE = new RegExp(
  String.raw`^(?:[\p{Lu}\p{N}][\p{L}\p{M}\p{N}'’.-]*,? |(?:of|the|from|on|at|in|dated|for),? ){0,6}${DATE}(?: ?\([^)\n]{1,20}\))?\s*(?:[—–:.-]|$)`,
  'u',
)
const DATES = new RegExp(DATE, 'gu')

/** Whether a sentence names a time of its own, or what may be of another time. */
export const namesTime = (sentence: string): boolean => ANY_OTHER.test(sentence)

/** Where words first name a time that is not this day or its year; null = nowhere. */
export function otherTimeIn(words: string, day: Date): number | null {
  const own = [...words.matchAll(DATES)].filter((found) => isSame(found, day))
  let at = 0
  for (const { index, 0: text } of words.matchAll(OTHER)) {
    while (endOf(own[at]) <= index) at++
    const isOwn = (own[at]?.index ?? Infinity) <= index
    if (!isOwn && text !== String(day.getUTCFullYear())) return index
  }
  return null
}

const endOf = (found: RegExpExecArray | undefined) =>
  found ? found.index + found[0].length : Infinity

/** Of a line that dates what follows it, whether that is another day; null where it dates nothing. */
export function datesOtherwise(line: string, day: Date): boolean | null {
  const found = DATE_LINE.exec(line)
  return found && !isSame(found, day)
}

function isSame({ groups = {} }: RegExpExecArray | RegExpMatchArray, day: Date): boolean {
  const month = (groups.month ?? groups.month2 ?? '').slice(0, 3)
  const date = Number.parseInt(groups.day ?? groups.day2 ?? '', 10)
  const year = groups.year ?? String(day.getUTCFullYear())
  return (
    date === day.getUTCDate() &&
    year === String(day.getUTCFullYear()) &&
    new Date(Date.UTC(2000, day.getUTCMonth())).toUTCString().includes(` ${month} `)
  )
}
