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
  return text.replace(/^(?:the|a|an)\s+/iu, '').replace(/\s*[,;].*$/u, '')
}

// "It is clear that …": there is nothing it stands for.
const EXPLETIVE =
  /^it\s*(?:is|was|['’]s|has been|would be|may be|remains?|becomes?|seems?|appears?|takes?|took)\b.*\b(?:that|to|whether|how|why|for|when|if)\b/iu

/** A statement in which the pronoun at its start is a name, so that it can stand alone. */
export function standingAlone(statement: string, he: string | null, it: string | null): string {
  const [first = '', ...rest] = statement.split(' ')
  const tail = rest.join(' ')
  if (/^(?:he|she)$/i.test(first) && he) return `${he} ${tail}`
  if (/^(?:his|her)$/i.test(first) && he) return `${possessive(he)} ${tail}`
  if (/^(?:it|they)$/i.test(first) && it && !EXPLETIVE.test(statement)) return `${it} ${tail}`
  if (/^(?:its|their)$/i.test(first) && it) return `${possessive(it)} ${tail}`
  return statement
}

const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`)
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
