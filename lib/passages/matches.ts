import type { ReadClaim, Wanted } from './claim'
import { sameCountry } from './peoples'
import { BEGINNING, type PreparedSource } from './prepare'
import { sameQuantity } from './quantities'
import { acronymsIn, initialsOf } from './acronyms'

/** Where a wanted word stands in a source: of each sentence how surely (1 = the very word) and at which terms. */
export type Match = ReadonlyMap<number, { strength: number; terms: readonly number[] }>

const STRENGTH = { other: 0.9, beginning: 0.5 }

type Found = Map<number, { strength: number; terms: number[] }>

/** For each wanted word of a claim, in order, the sentences it stands in: itself, or in another form. */
export function matchesOf(claim: ReadClaim, source: PreparedSource): Match[] {
  const acronyms = acronymsIn(claim.names, source)
  const found = claim.wanted.map((word) => {
    const match: Found = new Map()
    addAll(match, source, source.places.get(word.key) ?? [], 1)
    for (const key of otherForms(word, acronyms))
      addAll(match, source, source.places.get(key) ?? [], STRENGTH.other)
    for (const key of likeBeginnings(word, source))
      addAll(match, source, source.places.get(key) ?? [], STRENGTH.beginning)
    if (word.capital) addAll(match, source, initialsOf(word.low, source), STRENGTH.other)
    return match
  })
  addNumbers(claim, source, found)
  addDates(claim, source, found)
  return found
}

function addAll(match: Found, source: PreparedSource, places: readonly number[], strength: number) {
  for (const place of places) {
    const sentence = source.sentenceOf[place] ?? 0
    const known = match.get(sentence)
    if (!known) match.set(sentence, { strength, terms: [place] })
    else if (known.strength === strength) known.terms.push(place)
  }
}

function otherForms(word: Wanted, acronyms: ReadonlyMap<string, string>): string[] {
  const acronym = acronyms.get(word.key)
  const people = word.capital
    ? sameCountry(word.low).flatMap((name) => (name === 'us' ? ['US'] : [name]))
    : []
  return [...(acronym ? [acronym] : []), ...people]
}

/** Words of one beginning, at most a few letters longer: "founder" and "foundation", not "inter-" and everything. */
function likeBeginnings({ key }: Wanted, source: PreparedSource): readonly string[] {
  if (key.length < BEGINNING || /\p{N}/u.test(key)) return []
  const alike = source.beginnings.get(key.slice(0, BEGINNING)) ?? []
  return alike.filter((other) => other !== key && Math.abs(other.length - key.length) <= 4)
}

/** A number in other words: "41 million" for 41,213,000, "a dozen" for 12. */
function addNumbers(claim: ReadClaim, source: PreparedSource, found: readonly Found[]) {
  for (const number of claim.numbers) {
    const at = claim.wanted.findIndex(({ start, end }) => start < number.end && end > number.start)
    const match = found[at]
    if (!match) continue
    for (const sentence of source.counting)
      for (const quantity of source.numbersIn(sentence)) {
        if (match.has(sentence) || !sameQuantity(number, quantity)) continue
        match.set(sentence, {
          strength: STRENGTH.other,
          terms: termsIn(source, sentence, quantity),
        })
      }
  }
}

/** A month in another form, of the same day or year: "2018-09-06" for 6 September 2018. */
function addDates(claim: ReadClaim, source: PreparedSource, found: readonly Found[]) {
  for (const { month, day, year } of claim.dates) {
    if (!month || !(day ?? year)) continue
    const at = claim.wanted.findIndex(({ start }) => start === month.start)
    for (const sentence of year ? sentencesWith(source, String(year.value)) : [])
      for (const moment of source.datesIn(sentence)) {
        if (moment.month?.value !== month.value || found[at]?.has(sentence)) continue
        found[at]?.set(sentence, {
          strength: STRENGTH.other,
          terms: termsIn(source, sentence, moment),
        })
      }
  }
}

export const sentencesWith = (source: PreparedSource, key: string): Set<number> =>
  new Set((source.places.get(key) ?? []).map((place) => source.sentenceOf[place] ?? 0))

/** The terms of a span that counts from the start of its sentence. */
function termsIn(source: PreparedSource, sentence: number, span: { start: number; end: number }) {
  const from = source.sentences[sentence]?.start ?? 0
  const terms: number[] = []
  for (let at = source.first[sentence] ?? 0; at < (source.first[sentence + 1] ?? 0); at++) {
    const { start = 0, end = 0 } = source.terms[at] ?? {}
    if (start < from + span.end && end > from + span.start) terms.push(at)
  }
  return terms
}
