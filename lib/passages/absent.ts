import type { ReadClaim } from './claim'
import { acronymsIn, initialsOf } from './acronyms'
import { sentencesWith } from './matches'
import { type Moment, monthOf } from './moments'
import { sameCountry } from './peoples'
import type { PreparedSource } from './prepare'
import { sameQuantity } from './quantities'
import type { Term } from './terms'

/** Words of a claim that no attached source has, nor in other words: UTF-16 offsets into the claim. */
export type Lack = { start: number; end: number; kind: 'number' | 'name' | 'date' }

/** What one source lacks of a claim, in the order of the claim. */
export const lacksOf = (claim: ReadClaim, source: PreparedSource): Lack[] =>
  [
    ...claim.numbers.flatMap((number): Lack[] =>
      hasNumber(claim, number, source)
        ? []
        : [{ start: number.start, end: number.end, kind: 'number' }],
    ),
    ...ordinalsOf(claim, source),
    ...claim.dates.flatMap((date) => dateLacks(date, source)),
    ...claim.names.flatMap((name) => nameLacks(name, source)),
  ].sort((a, b) => a.start - b.start)

// "two sons" is often told by their names
const SMALLEST = 4

function hasNumber(
  claim: ReadClaim,
  number: ReadClaim['numbers'][number],
  source: PreparedSource,
): boolean {
  const words = claim.text.slice(number.start, number.end)
  if (!/\p{N}/u.test(words) && number.value < SMALLEST) return true
  const own = claim.terms.filter(({ start, end }) => start < number.end && end > number.start)
  const figures = own.filter(({ key }) => /\p{N}/u.test(key))
  if (
    own.length > 0 &&
    figures.length === own.length &&
    figures.every(({ key }) => source.places.has(key))
  )
    return true
  return source.counting.some((sentence) =>
    source.numbersIn(sentence).some((quantity) => sameQuantity(number, quantity)),
  )
}

/** "32nd", "17th": in figures, for "second" has other meanings. */
const ordinalsOf = (claim: ReadClaim, source: PreparedSource): Lack[] =>
  claim.terms
    .filter(({ low, key }) => /^\d+(?:st|nd|rd|th)$/u.test(low) && !source.places.has(key))
    .map(({ start, end }) => ({ start, end, kind: 'number' }))

function dateLacks(date: Moment, source: PreparedSource): Lack[] {
  const { day, month, year } = date
  const hasYear = !year || [`${year.value}`, `${year.value}s`].some((key) => source.places.has(key))
  const of = (first: { start: number }, last: { end: number }): Lack => ({
    start: first.start,
    end: last.end,
    kind: 'date',
  })
  if (!month) return year && !hasYear ? [of(year, year)] : []
  const said = momentsWith(date, source)
  const ofYear = (moment: Moment) => !year || !moment.year || moment.year.value === year.value
  const inMonth = said.filter((moment) => moment.month?.value === month.value && ofYear(moment))
  const onDay = inMonth.filter((moment) => !day || moment.day?.value === day.value)
  if (onDay.length > 0) return year && !hasYear ? [of(year, year)] : []
  if (!day) return [of({ start: date.start }, { end: date.end })]
  return inMonth.length > 0 && hasYear
    ? [of(day, day)]
    : [of({ start: date.start }, { end: date.end })]
}

/** Every date of the sentences that have the month or the year of this one. */
function momentsWith({ month, year }: Moment, source: PreparedSource): Moment[] {
  const sentences = new Set(year ? sentencesWith(source, String(year.value)) : [])
  for (const places of source.places.values())
    if (monthOf(source.terms[places[0] ?? 0]?.low ?? '') === month?.value)
      for (const place of places) sentences.add(source.sentenceOf[place] ?? 0)
  return [...sentences].flatMap((sentence) => source.datesIn(sentence))
}

function nameLacks(name: readonly Term[], source: PreparedSource): Lack[] {
  if (acronymsIn([name], source).size > 0) return []
  const missing = name.filter((term) => !hasName(term, source))
  return missing.map(({ start, end }) => ({ start, end, kind: 'name' }))
}

const hasName = ({ key, low }: Term, source: PreparedSource): boolean =>
  source.places.has(key) ||
  source.places.has(low) ||
  sameCountry(low).some((other) => source.places.has(other === 'us' ? 'US' : other)) ||
  initialsOf(low, source).length > 0
