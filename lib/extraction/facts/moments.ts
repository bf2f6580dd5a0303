import { westernDigits } from '../plain/figures'
import { datePlaces } from './dates'
import { plainOf } from './plain-letters'

/** A part of a date: what it is worth (month 1–12), and where it stands. */
type Part = { value: number; start: number; end: number }
/** A date as far as it is said; without a year it is of any. */
export type Moment = {
  start: number
  end: number
  day: Part | null
  month: Part | null
  year: Part | null
}

// Twelve a line; a word is the first month that it begins like.
const MONTHS = `
jan feb mar apr may jun jul aug sep oct nov dec
januar februar marz april mai juni juli august september oktober november dezember
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
січн лют березн квітн травн червн липн серпн вересн жовтн листопад грудн
يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

/** 1–12; 0 where the word is no month. */
export function monthOf(word: string): number {
  const plain = plainOf(word)
  for (const line of MONTHS) {
    const at = line.findIndex((month) => month.length > 2 && plain.startsWith(month))
    if (at >= 0) return at + 1
  }
  return 0
}

const PARTS = /\p{L}[\p{L}\p{M}]*|\d+/gu

/** The dates of some words that name a day, a month or a year: "3 May 2024", "May 3rd", "2024-05-03", "5/3/2024". */
export function momentsOf(text: string, code: string): Moment[] {
  // "T19:09" after a date is the hour
  const clear = text.replace(/(?<=\d{4}-\d\d-\d\d)T(?=\d\d)/gu, ' ')
  return datePlaces(clear, code).flatMap(({ start, end }) => {
    const words = clear.slice(start, end)
    const moment = numericOf(words, start, code) ?? namedOf(words, start)
    return moment.day || moment.month || moment.year ? [{ ...moment, start, end }] : []
  })
}

function namedOf(words: string, at: number): Omit<Moment, 'start' | 'end'> {
  const moment: Omit<Moment, 'start' | 'end'> = { day: null, month: null, year: null }
  for (const { 0: word, index } of westernDigits(words).matchAll(PARTS)) {
    const part = (value: number) => ({ value, start: at + index, end: at + index + word.length })
    if (!/^\d/u.test(word)) {
      const month = monthOf(word)
      if (month > 0) moment.month ??= part(month)
    } else if (word.length === 4) moment.year ??= part(Number(word))
    else if (word.length < 3 && !/:|[ap]\.?m/iu.test(words)) moment.day ??= part(Number(word))
  }
  return moment.month || moment.year ? moment : { day: null, month: null, year: null }
}

/** Where day and month could be either, the language says: English writes the month first. */
function numericOf(words: string, at: number, code: string): Omit<Moment, 'start' | 'end'> | null {
  const found = /^(\d{1,4})([-./])\s?(\d{1,2})\2\s?(\d{2,4})$/u.exec(westernDigits(words))
  if (!found) return null
  const numbers = [...words.matchAll(/\p{N}+/gu)].map(({ 0: digits, index }) => ({
    value: Number(westernDigits(digits)),
    start: at + index,
    end: at + index + digits.length,
  }))
  const [first, second, third] = numbers
  if (!first || !second || !third) return null
  if (first.value > 31) return { year: first, month: second, day: third }
  const monthFirst = (code === 'en' && found[2] === '/' && first.value < 13) || second.value > 12
  const year =
    third.value < 100 ? { ...third, value: third.value + (third.value < 40 ? 2000 : 1900) } : third
  return monthFirst ? { month: first, day: second, year } : { day: first, month: second, year }
}
