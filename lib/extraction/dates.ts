import { isPastForm } from './english/inflection'
import { oneOf } from './one-of'

const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const MONTHS =
  'January February March April May June July August September October November December'.split(' ')
const DAY = 86_400_000

/**
 * "on Monday", "late last Friday", "said Monday night": when something was. Not "a Monday", "Monday to Friday", "Black
 * Friday" and "Monday Night Football".
 */
export const WEEKDAY =
  /(?<=(?<before>\p{L}+) |^)(?<which>(?:[Ll]ast )?)(?<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!['’])(?!,? (?:\d|\(|\p{Lu}|next\b|week\b|of\b|or\b|to\b|through\b|and \p{Lu})| ?[-–/])/gu
const LEADS = /^(?:on|by|until|till|since|from|before|after|late|early)$/u
export const NEAR_DAY =
  /(?<!\bof )\b(?<word>yesterday|today|tomorrow)\b(?!['’])(?! (?:\(|and\b|or\b))/giu
export const LAST_MONTH = new RegExp(
  `\\b[Ll]ast (?<month>${MONTHS.join('|')})\\b(?! (?:\\(|\\d))`,
  'gu',
)

/** Whether a weekday stands where it says when. */
export const saysWhen = (before: string | undefined, which: string): boolean =>
  which !== '' || (before !== undefined && (LEADS.test(before.toLowerCase()) || isPast(before)))

/** The latest such day, the given one included; "last" only where both readings of it are one day. */
export function weekdayOf(
  today: number,
  { day, last, direction }: { day: string; last: boolean; direction: Direction },
): number | null {
  const back = (new Date(today).getUTCDay() - DAYS.indexOf(day.toLowerCase()) + 7) % 7
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

export type Direction = 'back' | 'ahead' | null

const NO_VERB = /^(?:hundred|naked|sacred|wicked|red|bed|shed)$/u
const isPast = (word: string) => isPastForm(word) && !NO_VERB.test(word)
const AHEAD = /\b(?:will|shall)\b|['’]ll\b|\bwon['’]t\b/u
const UNSURE = new RegExp(
  String.raw`\b(?:${oneOf`
    would, can, could, may, might, must, should, going, due, scheduled, expected, expects?, planned, plans?, set for,
    likely, deadline, if, unless, whenever, every, each, usually
  `})\b|\b(?:${oneOf`
    set, about, ready, able, agree[ds]?, decide[ds]?, promise[ds]?, pledge[ds]?, vow(?:s|ed)?, ask(?:s|ed)?, told, order(?:s|ed)?,
    urge[ds]?, hope[ds]?, want(?:s|ed)?, intend(?:s|ed)?, refuse[ds]?, threaten(?:s|ed)?, offer(?:s|ed)?, invite[ds]?,
    call(?:s|ed)?, need(?:s|ed)?, allow(?:s|ed)?, is, are, was, were, has, have, had
  `})(?: \p{L}+)?,? to \p{Ll}`,
  'u',
)
const BREAK =
  /[,;:—()“”"]|\b(?:that|who|which|because|while|whether|when|where|although|though|and|but)\b/gu

/** Whether what happened on a day was before or is to come, by the words around it; null where it is not certain. */
export function directionAt(sentence: string, at: number): Direction {
  const breaks = [...sentence.matchAll(BREAK)].map(({ index, 0: found }) => [
    index,
    index + found.length,
  ])
  const from = breaks.findLast(([, end = 0]) => end <= at)?.[1] ?? 0
  const to = breaks.find(([start = 0]) => start >= at)?.[0] ?? sentence.length
  return tenseOf(sentence.slice(from, to)) ?? tenseOf(sentence) ?? null
}

/** Undefined where there is no verb that tells. */
function tenseOf(words: string): Direction | undefined {
  const [ahead, past] = [AHEAD.test(words), tellsOfPast(words)]
  if (UNSURE.test(words) || (ahead && past)) return null
  return ahead ? 'ahead' : past ? 'back' : undefined
}

// "the closed mill opens" tells of no past
const tellsOfPast = (words: string) =>
  words
    .split(/[^\p{L}]+/u)
    .some(
      (word, at, all) =>
        isPast(word) && !/^(?:the|an?|its|his|her|their)$/iu.test(all[at - 1] ?? ''),
    )

export function shown(time: number): string {
  const date = new Date(time)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}
