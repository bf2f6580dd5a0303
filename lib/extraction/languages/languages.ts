import { arabic } from './arabic'
import { french } from './french'
import { german } from './german'
import { italian } from './italian'
import type { LanguageWords } from './language-words'
import { portuguese } from './portuguese'
import { spanish } from './spanish'
import { ukrainian } from './ukrainian'

const LANGUAGES: Readonly<Record<string, LanguageWords>> = {
  ar: arabic,
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
  uk: ukrainian,
}

export const codeOf = (language: string): string => language.slice(0, 2).toLowerCase()

/** The words of a language, by its code ("de", "pt-BR"); undefined for those we have no words of. */
export const wordsOf = (language: string): LanguageWords | undefined => LANGUAGES[codeOf(language)]

const expressions = new Map<string, RegExp | null>()

/** One of the lists as whole words; null for languages we have no words of. Made once. */
export function listOf(
  language: string,
  list: 'ahead' | 'possible' | 'holds' | 'grave' | 'numbers',
): RegExp | null {
  const key = `${codeOf(language)} ${list}`
  const known = expressions.get(key)
  if (known !== undefined) return known
  const source = wordsOf(language)?.[list]
  const flags = list === 'ahead' ? 'u' : 'iu'
  // The sign of percent is no letter, so nothing need end there.
  const expression = source
    ? new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])|(?!)`, flags)
    : null
  expressions.set(key, expression)
  return expression
}
