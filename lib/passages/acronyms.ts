import type { PreparedSource } from './prepare'
import type { Term } from './terms'

const MOST = 6

/** Where the words stand of which these are the initials, in a row and with capitals: of "fbi", each place of the first run. */
export function initialsOf(low: string, source: PreparedSource): number[] {
  if (low.length < 2 || low.length > MOST || !/^\p{L}+$/u.test(low)) return []
  const { terms, sentenceOf } = source
  const found: number[] = []
  for (const start of source.initials.get(low.charAt(0)) ?? []) {
    const end = start + low.length
    if (end > terms.length || sentenceOf[start] !== sentenceOf[end - 1]) continue
    const run = terms.slice(start, end)
    if (!run.every((term, at) => term.capital && term.low.charAt(0) === low.charAt(at))) continue
    for (let at = start; at < end; at++) found.push(at)
  }
  return found
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
