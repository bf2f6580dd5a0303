import { type Draft, endsSentence, type Word } from './draft'
import { oneOf, type Random } from './random'

/** Where a word stands in the printed text; `opens` where any word has a capital; `line`: its paragraph. */
export type Spot = { word: Word; start: number; end: number; opens: boolean; line: number }
export type Printed = { text: string; spots: Spot[] }

const QUOTES = ['“”', '""', '«»', '„“', '‘’'] as const
const SPACES = [' ', '\u00a0', '  ', '\t', '\u202f']
const DASHES = ['–', '—', '-', '--', '−']
const CHINESE = /\p{Script=Han}|[。？！]/u

/** How the newsroom sets its texts: nothing of it is a change of words. */
export type Style = {
  quotes: string
  dash: string
  apostrophe: string
  spaces: readonly string[]
  busy: boolean
}

export const plainStyle: Style = {
  quotes: '“”',
  dash: '–',
  apostrophe: "'",
  spaces: [' '],
  busy: false,
}

export const anyStyle = (random: Random): Style => ({
  quotes: oneOf(random, QUOTES),
  dash: oneOf(random, DASHES),
  apostrophe: oneOf(random, ["'", '’', 'ʼ']),
  spaces: random(2) === 0 ? [' '] : SPACES,
  busy: random(3) === 0,
})

/**
 * The draft as text. The first word of a sentence gets its capital here, so that merging and splitting sentences
 * changes the letter on the page while the word stays the same.
 */
export function print(draft: Draft, style: Style, random: Random): Printed {
  const spots: Spot[] = []
  let text = ''
  for (const [line, paragraph] of draft.entries()) {
    if (text) text += '\n'
    let last: Word | undefined
    let opens = true
    for (const word of paragraph) {
      if (last && isSpaced(last, word))
        text += style.spaces.length > 1 ? oneOf(random, style.spaces) : ' '
      const start = text.length
      text += set(opens ? capitalised(word.text) : word.text, style, random)
      const quoteAfterComma =
        last?.text === '“' && paragraph[paragraph.indexOf(last) - 1]?.text === ','
      spots.push({ word, start, end: text.length, opens: opens || quoteAfterComma, line })
      opens = endsSentence(word) || (opens && /^[“”(–]$/u.test(word.text))
      last = word
    }
  }
  return { text, spots }
}

const capitalised = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

function isSpaced(left: Word, right: Word): boolean {
  // two stops side by side are not the beginning of three dots
  if (endsSentence(left) && endsSentence(right)) return true
  if (/^[“(]$/u.test(left.text) || /^[.,!?。？！”)]$/u.test(right.text)) return false
  return !(CHINESE.test(left.text) || CHINESE.test(right.text))
}

function set(text: string, style: Style, random: Random): string {
  if (text === '“') return style.quotes.slice(0, 1)
  if (text === '”') return style.quotes.slice(1)
  if (text === '–') return style.dash
  const set = text.replace("'", style.apostrophe)
  if (!style.busy || random(4) > 0) return set
  const looks = [
    set.normalize('NFD'),
    set.normalize('NFC'),
    hyphenated(set),
    `\u200f${set}`,
    ligated(set),
  ]
  return oneOf(random, looks)
}

/** With a soft hyphen between two letters, as copied from a page. */
const hyphenated = (text: string) => text.replace(/(?<=\p{L}\p{L})(?=\p{L}\p{L})/u, '\u00ad')

/** As a PDF has it. */
const ligated = (text: string) =>
  text.replace('ffi', 'ﬃ').replace('ff', 'ﬀ').replace('fi', 'ﬁ').replace('fl', 'ﬂ')
