const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const DAY = 86_400_000

const WEEKDAY =
  /\b(?:(last|next|this) )?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!,? (?:\d|January|February|March|April|May|June|July|August|September|October|November|December))(?! \()/gu
const NEAR_DAY = /\b(yesterday|today|tomorrow)\b(?! \()/giu
const LAST_MONTH = new RegExp(`\\blast (${MONTHS.join('|')})\\b(?! \\()`, 'giu')

/** Adds the date in brackets to "on Wednesday", "yesterday", "last August". A bare weekday is the last one, publication day included. */
export function withDates(statement: string, publishedAt: Date): string {
  const today = Date.UTC(
    publishedAt.getUTCFullYear(),
    publishedAt.getUTCMonth(),
    publishedAt.getUTCDate(),
  )
  return statement
    .replace(
      WEEKDAY,
      (words, which: string | undefined, day: string) =>
        `${words} (${shown(weekday(today, day, which, statement))})`,
    )
    .replace(
      NEAR_DAY,
      (found, word: string) =>
        `${found} (${shown(today + { yesterday: -DAY, today: 0, tomorrow: DAY }[word.toLowerCase() as 'today'])})`,
    )
    .replace(
      LAST_MONTH,
      (found, month: string) => `${found} (${month} ${lastYearOf(today, month)})`,
    )
}

function weekday(today: number, day: string, which: string | undefined, statement: string): number {
  const back = (new Date(today).getUTCDay() - DAYS.indexOf(day.toLowerCase()) + 7) % 7
  const ahead = which === 'next' || /\bwill\b/u.test(statement)
  if (ahead) return today + ((7 - back) % 7 || 7) * DAY
  return today - (which === 'last' && back === 0 ? 7 : back) * DAY
}

const lastYearOf = (today: number, month: string) => {
  const now = new Date(today)
  return MONTHS.indexOf(month.toLowerCase()) < now.getUTCMonth()
    ? now.getUTCFullYear() - (now.getUTCMonth() - MONTHS.indexOf(month.toLowerCase()) < 3 ? 1 : 0)
    : now.getUTCFullYear() - 1
}

function shown(time: number): string {
  const date = new Date(time)
  const month = MONTHS[date.getUTCMonth()] ?? ''
  return `${date.getUTCDate()} ${month.charAt(0).toUpperCase()}${month.slice(1)} ${date.getUTCFullYear()}`
}
