import type { ReadClaim } from './claim'
import { acronymsIn, initialsOf } from './acronyms'
import { sentencesWith } from './matches'
import type { Moment } from '@/lib/extraction/facts/moments'
import { sameCountry } from './peoples'
import type { PreparedSource } from './prepare'
import { sameQuantity } from './quantities'
import { stemOf } from './stems'
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
    ...codesOf(claim, source),
    ...claim.dates.flatMap((date) => dateLacks(date, source)),
    ...claim.names.flatMap((name) => nameLacks(claim, name, source)),
  ].sort((a, b) => a.start - b.start)

// "two sons" is often told by their names
const SMALLEST = 4

function hasNumber(
  claim: ReadClaim,
  number: ReadClaim['numbers'][number],
  source: PreparedSource,
): boolean {
  const words = claim.text.slice(number.start, number.end)
  // "2018–19"
  if (/^\d\d$/u.test(words) && /\b\d{4}[-–/]$/u.test(claim.text.slice(0, number.start))) return true
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
      ({ low, key, start, end }) =>
        /^\d+(?:st|nd|rd|th)$/u.test(low) &&
        !claim.dates.some((date) => start < date.end && end > date.start) &&
        ![key, low.slice(0, -2)].some((figure) => source.places.has(figure)),
    )
    .map(({ start, end }) => ({ start, end, kind: 'number' }))

/** "CBB12", "A320": letters and figures in one, which a source may write apart. */
const codesOf = ({ text, terms }: ReadClaim, source: PreparedSource): Lack[] =>
  terms
    .filter(({ start, end, key, capital }) => {
      const [, letters, figures] = /^(\p{L}{1,5})(\d+)$/u.exec(text.slice(start, end)) ?? []
      return (
        capital &&
        letters &&
        figures &&
        !source.places.has(key) &&
        !isApart(letters, figures, source)
      )
    })
    .map(({ start, end }) => ({ start, end, kind: 'number' }))

/** "A-320" and "A 320"; not "a 320-seat jet", nor "raising 20" for G20. */
const isApart = (letters: string, figures: string, { text, places, terms }: PreparedSource) =>
  (places.get(figures) ?? []).some((place) => {
    const before = text.slice(0, terms[place]?.start).slice(-letters.length - 2)
    return new RegExp(`(?<![\\p{L}\\p{N}])${letters}[\\s-]?$`, 'u').test(before)
  })

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const WEEK = 7 * 24 * 60 * 60 * 1000

/** Told by its weekday in a source that bears a date of that week: "on Wednesday" in a report of 2 March. */
function isOfTheWeek({ day, month, year }: Moment, source: PreparedSource): boolean {
  if (!day || !month || !year) return false
  const on = Date.UTC(year.value, month.value - 1, day.value)
  const name = DAYS[new Date(on).getUTCDay()] ?? ''
  if (!source.text.includes(name)) return false
  return source.counting.some((sentence) =>
    source.datesIn(sentence).some((told) => {
      if (!told.day || !told.month) return false
      const at = Date.UTC((told.year ?? year).value, told.month.value - 1, told.day.value)
      return Math.abs(at - on) < WEEK
    }),
  )
}

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
  if (onDay.length > 0 || isOfTheWeek(date, source)) return year && !hasYear ? [of(year, year)] : []
  if (!day) return [of({ start: date.start }, { end: date.end })]
  const [first, last] = day.start < month.start ? [day, month] : [month, day]
  return hasYear ? [of(first, last)] : [of({ start: date.start }, { end: date.end })]
}

/** Every date of the sentences that have the month or the year of this one. */
function momentsWith({ month, year }: Moment, source: PreparedSource): Moment[] {
  const sentences = new Set([
    ...(year ? sentencesWith(source, String(year.value)) : []),
    ...(month ? source.withMonth(month.value) : []),
  ])
  return [...sentences].flatMap((sentence) => source.datesIn(sentence))
}

function nameLacks({ text }: ReadClaim, name: readonly Term[], source: PreparedSource): Lack[] {
  if (acronymsIn([name], source).size > 0) return []
  const missing = name.filter((term, at) => {
    if (hasName(term, source) || isCountry(name, at, source))
      return isStray(besides(name, at, text), term, source)
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
// two are often told apart: the surname alone, the first name in another sentence
const FEWEST = 3

/** The words of a name that stand beside one, without another word between: of "the Bank of England" not both. */
function besides(name: readonly Term[], at: number, text: string): Term[] {
  const joined = (left: number) =>
    !/\p{L}/u.test(text.slice(name[left]?.end ?? 0, name[left + 1]?.start ?? 0))
  let [from, to] = [at, at]
  while (from > 0 && joined(from - 1)) from--
  while (to < name.length - 1 && joined(to)) to++
  return name.slice(from, to + 1)
}

// What many names end in: "Sway Ventures" does not stand where another's Ventures do.
const BODY =
  /^(?:academy|agency|arena|association|award|bank|board|building|bureau|cathedral|center|centre|church|cinema|club|college|commission|committee|company|complex|corporation|council|court|cup|department|district|drive|festival|foundation|fund|gallery|group|hall|hospital|hotel|house|institute|line|library|limited|mall|ministry|museum|network|office|orchestra|palace|park|partner|prize|record|river|road|school|series|society|station|street|studio|theatre|theater|tower|trust|union|university|venture)s?$/u

/** Of a name of several words one that the source has, but never near another word of that name. */
function isStray(name: readonly Term[], { key, low }: Term, source: PreparedSource): boolean {
  const own = source.places.get(key)
  const fewest = BODY.test(low) ? 2 : FEWEST
  if (name.length < fewest || !own || sameCountry(low).length > 0) return false
  const others = new Set(name.flatMap((term) => (term.key === key ? [] : [term.key])))
  return !own.some((place) =>
    source.terms
      .slice(Math.max(0, place - NEAR), place + NEAR + 1)
      .some((term) => others.has(term.key)),
  )
}

// "Nazism" for Nazi, "Presidential" for President
const ENDINGS = /(?:is[mt]s?|ial|ese|ic|ite|ians?)$/u

const hasOtherEnding = (low: string, source: PreparedSource): boolean => {
  const begins = low.replace(ENDINGS, '')
  return begins !== low && begins.length > 3 && source.places.has(stemOf(begins, source.code))
}

/** "united states", of which one word alone says nothing. */
const standsIn = (words: string, { initials, terms, text }: PreparedSource): boolean =>
  (initials.get(words.charAt(0)) ?? []).some((place) => {
    const { start = 0 } = terms[place] ?? {}
    return text.slice(start, start + words.length).toLowerCase() === words
  })

const hasName = ({ key, low }: Term, source: PreparedSource): boolean =>
  hasOtherEnding(low, source) ||
  source.places.has(key) ||
  source.places.has(low) ||
  sameCountry(low).some((other) =>
    other.includes(' ')
      ? standsIn(other, source)
      : source.places.has(other === 'us' ? 'US' : other),
  ) ||
  initialsOf(low, source).length > 0
