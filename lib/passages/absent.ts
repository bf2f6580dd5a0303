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
    .filter(
      ({ low, key }) =>
        /^\d+(?:st|nd|rd|th)$/u.test(low) &&
        ![key, low.slice(0, -2)].some((figure) => source.places.has(figure)),
    )
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
  const [first, last] = day.start < month.start ? [day, month] : [month, day]
  return hasYear ? [of(first, last)] : [of({ start: date.start }, { end: date.end })]
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
  const missing = name.filter((term, at) => {
    if (hasName(term, source) || isCountry(name, at, source)) return isStray(name, term, source)
    return true
  })
  return missing.map(({ start, end }) => ({ start, end, kind: 'name' }))
}

/** "United States" where the source has "U.S.": the two words beside each other are one country. */
const isCountry = (name: readonly Term[], at: number, { places }: PreparedSource): boolean =>
  [at - 1, at].some((from) =>
    sameCountry(`${name[from]?.low} ${name[from + 1]?.low}`).some((other) =>
      places.has(other === 'us' ? 'US' : other),
    ),
  )

// a middle name or a title may stand between
const NEAR = 3

/** Of a name of three words or more one that the source has, but never near another word of that name. */
function isStray(name: readonly Term[], { key }: Term, source: PreparedSource): boolean {
  const own = source.places.get(key)
  if (name.length < 3 || !own) return false
  const others = new Set(name.flatMap((term) => (term.key === key ? [] : [term.key])))
  return !own.some((place) =>
    source.terms
      .slice(Math.max(0, place - NEAR), place + NEAR + 1)
      .some((term) => others.has(term.key)),
  )
}

const hasName = ({ key, low }: Term, source: PreparedSource): boolean =>
  source.places.has(key) ||
  source.places.has(low) ||
  sameCountry(low).some((other) => source.places.has(other === 'us' ? 'US' : other)) ||
  initialsOf(low, source).length > 0
