import { oneOf } from './one-of'

/** The months as alternatives of an expression, and the days of the week. */
export const MONTHS = oneOf`
  January, February, March, April, May, June, July, August, September, October, November, December
`
export const SHORT_MONTHS = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
export const WEEKDAYS = oneOf`Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday`

const MONTH = `(?:${MONTHS.toLowerCase()})`
/** With those that are cut short. */
const MONTH_NAME = MONTH.replace(/\)$/, '|jan|feb|aug|sept|oct|nov|dec)')
const BEFORE = oneOf`
  in, since, from, until, by, of, during, between, to, and, around, about, early, late, mid
`
const DATE = new RegExp(
  String.raw`\b(?:(?:${BEFORE})[ -])?(?:${[
    String.raw`${MONTH_NAME}\.? \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?`,
    String.raw`\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: \d{4})?`,
    String.raw`${MONTH} \d{4}`,
    String.raw`(?<=\b(?:in|since|until|by|last) )${MONTH}\b`,
    String.raw`(?:1[0-9]|20)\d\ds?`,
  ].join('|')})\b`,
  'giu',
)
const ONE_DATE = new RegExp(DATE.source, 'iu')

export const datesTaken = (text: string): string => text.replace(DATE, ' ')
// What no date is without: most words are ruled out by it at once.
const DATE_SIGN =
  /\d|day|week|month|year|night|spring|summer|autumn|fall|winter|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december/iu
export const hasDate = (text: string): boolean =>
  DATE_SIGN.test(text) && (ONE_DATE.test(text) || RELATIVE_DATE.test(text))
const TIME_OF_YEAR = oneOf`week, month, year, night, weekend, spring, summer, autumn, fall, winter`
export const RELATIVE_DATE = new RegExp(
  [
    String.raw`\b(?:(?:on|last|next|this|early|late|earlier|later|since|by|until|from) )?(?:${oneOf`
      monday, tuesday, wednesday, thursday, friday, saturday, sunday
    `})\b`,
    String.raw`\b(?:last|this past|next) (?:${TIME_OF_YEAR}|${MONTH.slice(3)}\b`,
    String.raw`\b(?:earlier|later) (?:this|in the|that) (?:day|week|month|year)\b`,
    String.raw`\b(?:yesterday|tomorrow|today)\b`,
    String.raw`\b(?:\p{L}+|\d+) (?:days|weeks|months|years) (?:ago|earlier|later|before|after)\b`,
  ].join('|'),
  'iu',
)
