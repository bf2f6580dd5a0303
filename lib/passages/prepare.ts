import { codeOf } from '@/lib/extraction/languages/languages'
import { type Sentence, sentencesOf } from '@/lib/text/sentences'
import { ORDINAL, TIMES, WORTH } from './numerals'
import { type Moment, momentsOf, monthOf } from '@/lib/extraction/facts/moments'
import { type Quantity, quantitiesOf } from './quantities'
import { type Term, termsOf } from './terms'

/** A source read once, to be asked for many claims. `terms` are all words of the text that say something, in order. */
export type PreparedSource = {
  id: string
  text: string
  code: string
  sentences: readonly Sentence[]
  terms: readonly Term[]
  /** of each sentence its first term, and one more at the end: how many terms there are */
  first: Int32Array
  /** of each term the sentence it stands in */
  sentenceOf: Int32Array
  /** where the words of a key stand, in order, as places in `terms` */
  places: ReadonlyMap<string, readonly number[]>
  /** the keys that begin with the same five letters */
  beginnings: ReadonlyMap<string, readonly string[]>
  /** words with a capital, by their first letter, as places in `terms` */
  initials: ReadonlyMap<string, readonly number[]>
  numbersIn: (sentence: number) => readonly Quantity[]
  datesIn: (sentence: number) => readonly Moment[]
  /** the sentences that name a month, 1–12 */
  withMonth: (month: number) => readonly number[]
  /** the sentences with a figure or a numeral */
  counting: readonly number[]
}

export const BEGINNING = 5

/** Splits and indexes a source; `language` such as "en" or "pt-BR". */
export function prepareSource(source: {
  id: string
  text: string
  language?: string
}): PreparedSource {
  const { id, text, language = 'en' } = source
  const code = codeOf(language)
  const sentences = sentencesOf(text, language)
  const terms = termsOf(text, code)
  const first = new Int32Array(sentences.length + 1)
  const sentenceOf = new Int32Array(terms.length)
  let at = 0
  sentences.forEach(({ end }, sentence) => {
    first[sentence] = at
    for (; at < terms.length && (terms[at]?.start ?? 0) < end; at++) sentenceOf[at] = sentence
  })
  first[sentences.length] = at
  const places = placesOf(terms)
  const counting = new Set<number>()
  terms.forEach(({ low }, at) => {
    if (/\p{N}/u.test(low) || WORTH.has(low) || TIMES.has(low) || ORDINAL.has(low))
      counting.add(sentenceOf[at] ?? 0)
  })
  return {
    ...{ id, text, code, sentences, terms, first, sentenceOf, places },
    beginnings: beginningsOf(places.keys()),
    initials: initialsOf(terms),
    numbersIn: once((sentence) => quantitiesOf(wordsOf(text, sentences[sentence]), code)),
    withMonth: once((month) =>
      sentencesWithMonth(month, { text, sentences, terms, sentenceOf, places }),
    ),
    datesIn: once((sentence) => momentsOf(wordsOf(text, sentences[sentence]), code)),
    counting: [...counting],
  }
}

type Indexed = Pick<PreparedSource, 'text' | 'sentences' | 'terms' | 'sentenceOf' | 'places'>

function sentencesWithMonth(
  month: number,
  { text, sentences, terms, sentenceOf, places }: Indexed,
): number[] {
  const found = new Set<number>()
  for (const [first = 0, ...others] of places.values())
    if (monthOf(terms[first]?.low ?? '') === month)
      for (const place of [first, ...others]) found.add(sentenceOf[place] ?? 0)
  // "May" is no term, for as a word it says nothing
  if (month === MAY)
    sentences.forEach((sentence, at) => {
      if (/\bMay\b/u.test(wordsOf(text, sentence))) found.add(at)
    })
  return [...found]
}
const MAY = 5

const wordsOf = (text: string, sentence: Sentence | undefined) =>
  text.slice(sentence?.start, sentence?.end)

function placesOf(terms: readonly Term[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  terms.forEach(({ key }, at) => {
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  })
  return places
}

function beginningsOf(keys: Iterable<string>): Map<string, string[]> {
  const beginnings = new Map<string, string[]>()
  for (const key of keys) {
    if (key.length < BEGINNING) continue
    const beginning = key.slice(0, BEGINNING)
    const known = beginnings.get(beginning)
    if (known) known.push(key)
    else beginnings.set(beginning, [key])
  }
  return beginnings
}

function initialsOf(terms: readonly Term[]): Map<string, number[]> {
  const initials = new Map<string, number[]>()
  terms.forEach(({ capital, low }, at) => {
    if (!capital) return
    const known = initials.get(low.charAt(0))
    if (known) known.push(at)
    else initials.set(low.charAt(0), [at])
  })
  return initials
}

/** Each is read when it is first asked for. */
function once<T>(read: (sentence: number) => T): (sentence: number) => T {
  const known = new Map<number, T>()
  return (sentence) => {
    const before = known.get(sentence)
    if (before !== undefined) return before
    const value = read(sentence)
    known.set(sentence, value)
    return value
  }
}
