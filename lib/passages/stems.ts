import { basesOf } from '@/lib/extraction/english/inflection'
import { ORDINAL, WORTH } from './numerals'

/** Takes endings off a word in small letters without accents, so that forms of one word mostly become alike; no dictionary. */
type Stemmer = (low: string) => string

const MONTHS: Readonly<Record<string, string>> = {
  jan: 'january',
  feb: 'february',
  aug: 'august',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
}
const DERIVED =
  /^(.{4,}?)(?:ational|ation|ition|ment|ness|ship|ism|ist|ion|ive|able|ible|ly|er|or|al|ity)$/

const english: Stemmer = (low) => {
  const word = MONTHS[low] ?? basesOf(low).find((base, at) => at === 0 && base !== low) ?? low
  const single = /ies$/.test(word)
    ? word.replace(/ies$/, 'y')
    : /(?:s|x|z|ch|sh)es$/.test(word)
      ? word.slice(0, -2)
      : word.replace(/([^sui])s$/, '$1')
  const ended = single.replace(/(?:ing|ed)$/, '')
  const form = /[aeiouy]./.test(ended) ? ended : single
  const plain = form === single ? form : form.replace(/([bdfgmnprt])\1$/, '$1')
  const root = DERIVED.exec(plain)?.[1] ?? plain
  return root.length > 3 ? root.replace(/e$/, '').replace(/y$/, 'i') : root
}
const german: Stemmer = (low) =>
  low.length > 5 ? low.replace(/(?:ern|en|er|es|em|e|n|s)$/, '') : low.replace(/e$/, '')
const slavic: Stemmer = (low) =>
  low.replace(
    /(?<=.{3})(?:ами|ями|ові|еві|ого|ому|ими|ої|ою|ею|их|им|іи|ии|ои|еи|ів|ов|еи|ам|ям|ах|ях|ом|ем|[аяоеиіуюьй])$/u,
    '',
  )
const arabic: Stemmer = (low) =>
  low
    .replace(/^[وف]?(?:بال|كال|لل|ال)(?=.{3})/u, '')
    .replace(/(?<=.{3})(?:ات|ون|ين|ان|ها|هم|ة|ه|ي|ا)$/u, '')
const romance: Stemmer = (low) =>
  low.length > 4 ? low.replace(/(?:es|s)$/, '').replace(/[aeo]$/, '') : low

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  en: english,
  de: german,
  uk: slavic,
  ru: slavic,
  ar: arabic,
  fr: romance,
  es: romance,
  it: romance,
  pt: romance,
}

const known = new Map<string, string>()
const MOST_KNOWN = 20_000

/** The key under which all forms of a word are found; numerals become figures: "twelve" is "12", "ninth" is "9th". */
export function stemOf(low: string, code: string): string {
  const name = `${code} ${low}`
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const worth = WORTH.get(low)
  const figure = worth !== undefined && worth >= 1 ? String(worth) : ORDINAL.get(low)
  const stemmer = STEMMERS[code]
  const stem = figure ?? (stemmer && low.length > 3 && !/\d/.test(low) ? stemmer(low) : low)
  known.set(name, stem)
  return stem
}
