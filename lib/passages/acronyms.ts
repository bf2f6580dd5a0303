import type { PreparedSource } from './prepare'
import type { Term } from './terms'

const MOST = 6

/** Where the words stand of which these are the initials, in a row and with capitals: of "fbi", each place of the first run. */
export function initialsOf(low: string, source: PreparedSource): number[] {
  if (low.length < 2 || low.length > MOST || !/^\p{L}+$/u.test(low)) return []
  const { sentenceOf } = source
  const found: number[] = []
  for (const start of source.initials.get(low.charAt(0)) ?? []) {
    const end = spelled(low, source, start)
    if (end === null || sentenceOf[start] !== sentenceOf[end - 1]) continue
    for (let at = start; at < end; at++) found.push(at)
  }
  return found
}

/** Where the capitals from here on that these letters begin end, or null; small words between may have a letter: "TfGM". */
function spelled(letters: string, { terms, text }: PreparedSource, start: number): number | null {
  let [at, letter] = [start, 0]
  for (; letter < letters.length; at++) {
    const [before, term] = [terms[at - 1], terms[at]]
    if (!term?.capital) return null
    const between = at > start ? text.slice(before?.end, term.start).trim().toLowerCase() : ''
    if (/[^\p{L}\s-]/u.test(between)) return null
    for (const small of between.split(/\s+/u).filter(Boolean))
      if (small.charAt(0) === letters.charAt(letter) && letter < letters.length - 1) letter++
    if (!term.low.startsWith(letters.charAt(letter))) return null
    letter++
  }
  return at
}

/** For each word of a name of several the key of its initials, where these stand in the source as one word. */
export function acronymsIn(
  names: readonly (readonly Term[])[],
  source: PreparedSource,
): Map<string, string> {
  const acronyms = new Map<string, string>()
  for (const name of names) {
    if (name.length < 2 || name.length > MOST) continue
    const initials = name.map(({ low }) => low.charAt(0)).join('')
    const key = [initials, initials.toUpperCase()].find((key) =>
      (source.places.get(key) ?? []).some((place) => isAcronym(source, place)),
    )
    if (key !== undefined) for (const term of name) acronyms.set(term.key, key)
  }
  return acronyms
}

/** "FBI" and "F.B.I.", not "Fbi". */
function isAcronym(source: PreparedSource, place: number): boolean {
  const { start = 0, end = 0 } = source.terms[place] ?? {}
  const word = source.text.slice(start, end)
  return word === word.toUpperCase()
}
