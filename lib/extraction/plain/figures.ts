import { codeOf, listOf, wordsOf } from '../languages/languages'
import type { Kind } from '../types'

const YEAR = String.raw`(?<![\p{N}.,])(?:1[5-9]|20)\d\d(?![\p{N}%]|[.,]\p{N})`
const CLOCK = String.raw`\d{1,2}:\d\d(?:\s*Uhr)?|\d{1,2}(?:\.\d\d)?\s*Uhr|\d{1,2}\s?h(?:\s?\d\d)?(?!\p{L})`
const NUMERIC = String.raw`(?<!\p{N})\d{1,2}[./]\s?\d{1,2}[./](?:\s?\d{2,4})?(?!\p{N})`

const patterns = new Map<string, RegExp>()

/** Dates as the language writes them: "3. Mai 2024", "el 3 de mayo", "24 лютого", "٣ مايو", weekdays and years. */
export function datesOf(language: string): RegExp {
  const code = codeOf(language)
  const known = patterns.get(code)
  if (known) return known
  const words = wordsOf(code)
  const join = String.raw`(?:\s+(?:de|del|من|عام))?\s+`
  const named = words
    ? [
        String.raw`(?<![\p{L}\p{N}])(?:\d{1,2}(?:\.|º|°|er|-го)?(?:${join}|\s*))?(?:${words.months})(?:${join}\d{4})?(?![\p{L}\p{M}])`,
        String.raw`(?<![\p{L}\p{M}])(?:${words.days})(?![\p{L}\p{M}])`,
      ]
    : []
  const expression = new RegExp([...named, CLOCK, NUMERIC, YEAR].join('|'), 'giu')
  patterns.set(code, expression)
  return expression
}

/** Arabic-Indic and Persian digits as Western ones, each in its place. */
export const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

/** What kind of claim the figures of a sentence make it: a number that is no date, a date, or neither. */
export function kindOf(text: string, language: string): Kind {
  const western = westernDigits(text)
  const rest = western.replace(datesOf(language), ' ')
  if (/\p{N}|[%€$£]/u.test(rest) || listOf(language, 'numbers')?.test(rest)) return 'statistic'
  return rest === western ? 'event' : 'date'
}
