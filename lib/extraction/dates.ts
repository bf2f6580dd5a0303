import { MONTHS as ALL_MONTHS, WEEKDAYS } from './date-words'
import type { Direction } from './english/tense'
import { isPastForm } from './english/inflection'

const DAYS = WEEKDAYS.toLowerCase().split('|')
const MONTHS = ALL_MONTHS.split('|')
const DAY = 86_400_000

/**
 * "on Monday", "late last Friday", "said Monday night": when something was. Not "a Monday", "Monday to Friday", "Black
 * Friday" and "Monday Night Football".
 */
export const WEEKDAY =
  /(?<=(?<before>\p{L}+) |^)(?<which>(?:[Ll]ast )?)(?<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!['’])(?!,? (?:\d|\(|\p{Lu}|next\b|week\b|of\b|or\b|to\b|through\b|and \p{Lu})| ?[-–/])/gu
const LEADS = /^(?:on|by|since|from|before|after|late|early)$/u
export const NEAR_DAY =
  /(?<!\bof )\b(?<word>yesterday|today|tomorrow)\b(?!['’])(?! (?:\(|and\b|or\b))/giu
export const LAST_MONTH = new RegExp(`\\b[Ll]ast (?<month>${ALL_MONTHS})\\b(?! (?:\\(|\\d))`, 'gu')

/** Whether a weekday stands where it says when. */
export const saysWhen = (before: string | undefined, which: string): boolean =>
  which !== '' || (before !== undefined && (LEADS.test(before.toLowerCase()) || isPast(before)))

/** The latest such day, the given one included; "last" only where both readings of it are one day. */
export function weekdayOf(
  today: number,
  { day, last, direction }: { day: string; last: boolean; direction: Direction },
): number | null {
  const back = (new Date(today).getUTCDay() + 6 - DAYS.indexOf(day.toLowerCase())) % 7
  if (direction === null) return null
  if (last) return direction === 'back' && back === 0 ? today - 7 * DAY : null
  return direction === 'ahead' ? today + ((7 - back) % 7 || 7) * DAY : today - back * DAY
}

export const nearDayOf = (today: number, word: string): number =>
  today + ({ yesterday: -DAY, tomorrow: DAY }[word.toLowerCase()] ?? 0)

/** The year of "last August"; null where this year's may be meant as well. */
export function lastYearOf(today: number, month: string): number | null {
  const now = new Date(today)
  return MONTHS.indexOf(month) < now.getUTCMonth() ? null : now.getUTCFullYear() - 1
}

const NO_VERB = /^(?:hundred|naked|sacred|wicked|red|bed|shed)$/u
const isPast = (word: string) => isPastForm(word) && !NO_VERB.test(word)

export function shown(time: number): string {
  const date = new Date(time)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}
