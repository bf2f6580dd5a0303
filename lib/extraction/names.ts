import { textOf } from './noun-phrases'
import { namesIn, type People } from './people'
import type { Range } from './types'
import type { Word } from './words'

const PRONOUN = /^(?:he|she|it|they|we|i|you|this|that|these|those|who|which|there|one)$/i

export const isPronoun = (text: string): boolean => PRONOUN.test(text)

/** Who speaks, as a full name where one is known; else the words of the article without their article. Null for "it" and "they". */
export function speakerOf(
  article: string,
  words: readonly Word[],
  range: Range | null,
  people: People,
): string | null {
  if (!range) return null
  const text = textOf(article, words, range)
  const name = namesIn(words.slice(range.from, range.to)).at(-1)
  const known = people.find(name ?? text)
  if (known && (name !== undefined || /^(?:he|she)$/i.test(text))) return known.name
  if (text === '' || isPronoun(text)) return null
  if (
    name?.includes(' ') &&
    words.slice(range.from, range.to).every(({ pos }) => /^(?:PROPN|NOUN|ADJ|DET|PUNCT)$/.test(pos))
  )
    return name
  return text.replace(/^(?:the|a|an)\s+/iu, '').replace(/\s*[,;](?!\d).*$/u, '')
}

export const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`)
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
