import type { Range } from '../types'
import { isWhen } from './fronted'
import type { Word } from './words'

/** "a modern, multi-paradigm language": back over adjectives set apart by commas to the article. */
export function withAdjectives(words: readonly Word[], phrase: Range, floor = 0): Range {
  let from = phrase.from
  while (
    words[from - 1]?.low === ',' &&
    words[from]?.pos !== 'DET' &&
    words[from - 2]?.pos === 'ADJ'
  ) {
    let at = from - 2
    while (at > floor && /^(?:ADJ|ADV|NUM)$/.test(words[at - 1]?.pos ?? '')) at--
    if (words[at - 1]?.pos === 'DET') return { from: at - 1, to: phrase.to }
    if (words[at - 1]?.low !== ',') return phrase
    from = at
  }
  return phrase
}

const INSIDE = /^(?:NOUN|PROPN|ADJ|DET|NUM|PART|PRON|X)$/
const isHead = (word: Word | undefined) => /^(?:NOUN|PROPN|NUM|PRON)$/.test(word?.pos ?? '')

/** The noun phrase that ends just before `end`; "of" and a possessive hold their parts together. Null when there is none. */
export function phraseEndingAt(words: readonly Word[], end: number, floor = 0): Range | null {
  if (!isHead(words[end - 1])) return null
  let from = end - 1
  while (from > floor && continues(words, from)) from--
  while (from < end - 1 && /^(?:of|and|,|'s|’s|-|&)$/.test(words[from]?.low ?? '')) from++
  return { from, to: end }
}

function continues(words: readonly Word[], from: number): boolean {
  const before = words[from - 1]
  const first = words[from]
  if (!before || !first || isWhen(words, from - 1)) return false
  if (first.pos === 'DET' || (first.pos === 'PRON' && before.low !== 'of'))
    return before.low === 'of' || before.low === 'all'
  if (before.low === 'to' || before.low === 'not' || before.low === "n't") return false
  if (
    before.low === 'of' ||
    /^['’]s?$/.test(before.low) ||
    before.text === '-' ||
    before.text === '&'
  )
    return true
  if (first.low === 'of') return isHead(before)
  if (first.text === '-') return true
  if (before.low === 'and') return first.pos === 'PROPN' && words[from - 2]?.pos === 'PROPN'
  return (
    INSIDE.test(before.pos) ||
    (before.pos === 'ADV' && first.pos === 'ADJ') ||
    (before.pos === 'VERB' && first.pos === 'NOUN' && words[from - 2]?.pos === 'DET')
  )
}

/** Where the noun phrase that begins at `from` ends, with what "of" adds to it. */
export function phraseFrom(words: readonly Word[], from: number, ceiling = words.length): Range {
  let to = from
  while (to < ceiling && (INSIDE.test(words[to]?.pos ?? '') || isTie(words, to))) to++
  return { from, to }
}

const isTie = (words: readonly Word[], at: number) =>
  words[at]?.low === 'of' ||
  words[at]?.text === '-' ||
  (words[at]?.low === 'and' && words[at + 1]?.pos === 'PROPN' && words[at - 1]?.pos === 'PROPN')

export const textOf = (article: string, words: readonly Word[], { from, to }: Range): string => {
  const [first, last] = [words[from], words[to - 1]]
  return first && last && to > from
    ? article.slice(first.start, last.end).replace(/\s+/gu, ' ')
    : ''
}
