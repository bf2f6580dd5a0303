import { MAGNITUDES, NEGATIONS, UNITS } from './edge-words'

const WORD =
  /[\p{Lu}]*\p{Sc}?[-−]?\p{N}+(?:[.,'’\u0020\u00a0\u2009\u202f]\p{N}{3}(?!\p{N})|[.,:]\p{N}+)*[\p{L}%°‰]*|[\p{L}\p{M}\p{N}]+(?:[-‐‑'’][\p{L}\p{M}\p{N}]+)*/gu

const SMALL = /^(?:the|a|an|of|in|on|at|to|and|or|is|was|were|are|it|by|for|as|with|that)$/u

/** The words of a text that say something: numbers with what they count, compounds whole, negations. */
export function saidWords(text: string): Set<string> {
  const words = (text.match(WORD) ?? []).map((word) =>
    word
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\u202f]/gu, ''),
  )
  return new Set(
    words.flatMap((word, at) => {
      const next = words[at + 1] ?? ''
      const counted = /\p{N}/u.test(word) && (MAGNITUDES.has(next) || UNITS.has(next))
      return counted ? [`${word} ${next}`] : SMALL.test(word) ? [] : [word]
    }),
  )
}

/** The first word of a statement that its basis had and no longer has; also where a "not" came in that it lacks. null = none. */
export function stillSays(
  statement: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): string | null {
  const said = saidWords(statement)
  for (const word of said) if (before.has(word) && !after.has(word)) return word
  const denied = [...after].some(
    (word) => NEGATIONS.has(word) && !before.has(word) && !said.has(word),
  )
  return denied ? ([...said].find((word) => after.has(word)) ?? null) : null
}

/**
 * What of a statement its changed words do not bear out, where it said in its own words what they were before: the words
 * that came in are not in it, and it holds some they lack. A number first, for it is what matters; else the whole. null =
 * it took the change up, or says nothing beyond the words.
 */
export function unfollowed(
  statement: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): string | null {
  const said = saidWords(statement)
  const came = [...after].filter((word) => !before.has(word))
  if (came.length === 0 || came.some((word) => said.has(word))) return null
  const lacking = [...said].filter((word) => !after.has(word))
  return lacking.find((word) => /\p{N}/u.test(word)) ?? (lacking.length > 0 ? statement : null)
}
