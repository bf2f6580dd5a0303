import { plainOf } from '@/lib/extraction/facts/plain-letters'
import { UNSPACED } from '@/lib/text/edge-words'
import { SILENT } from './common-words'
import { stemOf } from './stems'

/** A word that says something: UTF-16 offsets; `key` is alike for all its forms, `low` only for its letters. */
export type Term = { key: string; low: string; start: number; end: number; capital: boolean }

// Letters joined by signs nobody sees are one word; a figure keeps its ending ("9th") but no word glued to it.
const WORD =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,\u066B\u066C]\p{N}+)*(?:\p{L}{1,2}(?!\p{L}))?|\p{L}[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*/gu
const RUN = new RegExp(`(?:${UNSPACED.source})+|(?:(?!${UNSPACED.source}).)+`, 'gu')
const LONGEST = 64

/** The words of a text that say something, in order; of scripts without spaces every two neighbouring letters. */
export function termsOf(text: string, code: string): Term[] {
  const terms: Term[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.charCodeAt(0) > 0xdff && UNSPACED.test(word)) terms.push(...pairsIn(word, index))
    else {
      const term = termOf(word, index, code)
      if (term) terms.push(term)
    }
  }
  return terms
}

function termOf(word: string, start: number, code: string): Term | null {
  const first = word.charCodeAt(0)
  const capital = first < 128 ? first > 64 && first < 91 : /^\p{Lu}/u.test(word)
  const dotted = word.includes('.', 1) && capital
  const letters = dotted ? word.replaceAll('.', '') : word
  const low = plainOf(letters.slice(0, LONGEST))
  const end = start + word.length
  // "US" and "WHO" are no pronouns
  const shouted =
    capital && letters.length > 1 && letters.length < 4 && letters === letters.toUpperCase()
  if (shouted && SILENT.has(low)) return { key: letters, low: letters, start, end, capital }
  if (SILENT.has(low) || low === '' || (low.length === 1 && !/\p{N}/u.test(low))) return null
  return { key: dotted ? low : stemOf(low, code), low, start, end, capital }
}

function pairsIn(word: string, at: number): Term[] {
  return [...word.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const letters = Array.from(run)
    if (!UNSPACED.test(run) || letters.length < 2)
      return [
        { key: run, low: run, start: at + index, end: at + index + run.length, capital: false },
      ]
    let start = at + index
    return letters.slice(1).map((letter, place) => {
      const before = letters[place] ?? ''
      const key = before + letter
      const term = { key, low: key, start, end: start + key.length, capital: false }
      start += before.length
      return term
    })
  })
}
