import { numberPlaces } from '@/lib/extraction/facts/numbers'
import { westernDigits } from '@/lib/extraction/plain/figures'
import { TIMES, WORTH } from './numerals'
import { plainOf } from '@/lib/extraction/facts/plain-letters'
import { measureOf } from './units'

/**
 * A number as it is written. `value` counts in the base of its `measure` (metres, kilograms …; null: of whatever); `step`
 * is the last place written, in the same base; `hedge` is what stands before it.
 */
export type Quantity = {
  start: number
  end: number
  value: number
  step: number
  measure: string | null
  hedge: 'about' | 'over' | 'under' | null
}

const HEDGES: readonly [NonNullable<Quantity['hedge']>, RegExp][] = [
  [
    'over',
    /(?:more than|over|at least|exceed(?:s|ed|ing)?|above|mehr als|über|rund|понад|більше|اكثر من|أكثر من)\s+\S{0,3}$/iu,
  ],
  [
    'under',
    /(?:nearly|almost|under|less than|fewer than|close to|up to|below|fast|knapp|unter|майже|менше|نحو|قرابة)\s+\S{0,3}$/iu,
  ],
  [
    'about',
    /(?:about|around|some|roughly|approximately|circa|c\.|an estimated|estimated|etwa|ungefähr|близько|حوالي)\s+\S{0,3}$/iu,
  ],
]
const FIGURE = /\p{N}+(?:[.,’'\u00A0\u202F\u2009\u066B\u066C]\p{N}+)*/u

/** The numbers of some words, in order; `code` is the language's. */
export const quantitiesOf = (text: string, code: string): Quantity[] =>
  numberPlaces(text, code).flatMap(({ start, end }): Quantity[] => {
    const read = valueOf(text.slice(start, end), code)
    if (!read || /^(?:st|nd|rd|th)\b/u.test(text.slice(end, end + 3))) return []
    const before = text.slice(Math.max(0, start - 24), start)
    const { factor, base, offset } = measureOf(text.slice(start, end), text.slice(end, end + 24))
    return [
      {
        start,
        end,
        value: read.value * factor + offset,
        step: read.step * factor,
        measure: base,
        hedge: HEDGES.find(([, words]) => words.test(before))?.[0] ?? null,
      },
    ]
  })

function valueOf(words: string, code: string): { value: number; step: number } | null {
  const figure = FIGURE.exec(words)?.[0]
  const rest = words.replace(figure ?? '', ' ')
  const named = rest.match(/[\p{L}\p{M}’']+/gu)?.map(plainOf) ?? []
  let [sum, part, step] = [0, 0, 1]
  if (figure) ({ value: part, step } = figureOf(westernDigits(figure), code))
  let read = figure !== undefined
  for (const word of named) {
    const worth = WORTH.get(word)
    const times = TIMES.get(word)
    if (worth !== undefined) part = worth < 1 ? (part || 1) * worth : part + worth
    else if (times !== undefined) {
      part = (part || 1) * times
      step *= times
      if (times >= 1000) [sum, part] = [sum + part, 0]
    }
    read ||= worth !== undefined || times !== undefined
  }
  return read ? { value: sum + part, step } : null
}

/** "1,234.5" in English, "1.234,5" elsewhere; a mark before three digits that may group them does. */
function figureOf(figure: string, code: string): { value: number; step: number } {
  const decimal = code === 'en' ? '.' : ','
  const groups = figure.replace(/[’'\u00A0\u202F\u2009\u066C]/gu, '').replace('\u066B', decimal)
  const grouped = code === 'en' ? /,(?=\d{3}(?!\d))/gu : /\.(?=\d{3}(?!\d))/gu
  const plain = groups.replace(grouped, '').replace(',', '.')
  const value = Number.parseFloat(plain)
  const places = /\.(\d+)/u.exec(plain)?.[1]?.length ?? 0
  return { value, step: 10 ** -places }
}

/** Whether one number says what the other says, rounded as it is written, or less sharply where a word before it allows. */
export function sameQuantity(claim: Quantity, source: Quantity): boolean {
  if (claim.measure !== null && source.measure !== null && claim.measure !== source.measure)
    return false
  const apart = source.value - claim.value
  const size = Math.abs(claim.value)
  if (Math.abs(apart) <= size * 1e-9) return true
  const converted = claim.measure !== null && Math.abs(apart) <= size * 0.02 && size >= 10
  const written = Math.abs(apart) <= claim.step / 2 && claim.step > source.step
  const round = size > 0 && Math.abs(apart) <= roundness(claim.value, claim.step) / 2
  if (claim.hedge === 'over') return (apart >= 0 && apart <= size * 0.2) || written
  if (claim.hedge === 'under') return (apart <= 0 && -apart <= size * 0.1) || written
  if (claim.hedge === 'about') return round || written || Math.abs(apart) <= size * 0.05
  return written || (converted && source.step !== claim.step)
}

/** The place of the last digit that is no nought: 100 of 5,300. */
function roundness(value: number, step: number): number {
  let place = step
  while (place < value && Number.isInteger(value / (place * 10))) place *= 10
  return place
}
