import { Marks } from './marks'
import { HARMLESS } from './unseen'

/**
 * Words, numbers and signs of a text, with their offsets. `keys` says which are alike: white space, soft hyphens,
 * the style of quotation marks, apostrophes and dashes, ligatures, and composed or decomposed letters make no difference. Nor does
 * the capital of a word's first letter: `capitals` tells whether it may be overlooked. Feet and inches (10', 10") are units.
 */
export type Tokens = { keys: string[]; starts: number[]; ends: number[]; capitals: Capital[] }

/** None; one that belongs to the word ("May"); one that any word has there, at the start of a sentence. */
type Capital = 'none' | 'own' | 'opening'

// Numbers are atomic with their sign, currency and unit ("-5", "$1,000.50", "20 %"): where one of them changes, the
// number does. Scripts without spaces count by character; an emoji is one sign however many code points it takes.
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
const LETTER = String.raw`(?!${UNSPACED})[\p{L}\p{N}\p{M}]`
const WORD = String.raw`${LETTER}(?:${LETTER}|\u200D|['’ʼ](?=${LETTER})|(?<=\p{N})[.,](?=\p{N}))*`
const SIGN = String.raw`(?<![\p{L}\p{N}\p{M})\]%])[-−–](?=\p{Sc}?\p{N})`
const UNIT = String.raw`\s?[%‰٪]|\s?(?!\$)\p{Sc}(?!\s?\p{N})`
const NUMBER = String.raw`(?:${SIGN})?(?:\p{Sc}\s?)?\p{N}+(?:[.,:/'’٫٬]\p{N}+)*(?:${LETTER})*(?:${UNIT})?`
const EMOJI = String.raw`\p{RI}\p{RI}|\p{Extended_Pictographic}\p{EMod}?(?:\u200D\p{Extended_Pictographic}\p{EMod}?)*`
const TOKEN = new RegExp(
  String.raw`${UNSPACED}\p{M}*|${NUMBER}|${WORD}|${EMOJI}|\.{3}|''|\x60\x60|-{2,3}|[^\s]`,
  'gu',
)

export function tokensOf(text: string): Tokens {
  const { visible, offset } = withoutInvisible(text)
  const tokens: Tokens = { keys: [], starts: [], ends: [], capitals: [] }
  let marks = new Marks()
  let opens = true
  let end = 0
  for (const { 0: token, index } of visible.matchAll(TOKEN)) {
    const spaced = index > end
    if (spaced && visible.slice(end, index).includes('\n')) {
      opens = true
      marks = new Marks()
    }
    end = index + token.length
    const plain = keyOf(token)
    const unit = plain === '"' || PRIME.test(plain) ? marks.unitAt(visible, index, token) : null
    const key = unit ?? plain
    const capital = CAPITAL.test(key)
    tokens.capitals.push(capital ? (opens ? 'opening' : 'own') : 'none')
    tokens.keys.push(capital ? key.charAt(0).toLowerCase() + key.slice(1) : key)
    tokens.starts.push(offset(index))
    tokens.ends.push(offset(end - 1) + 1)
    const quoteAfterComma = spaced && key === '"' && tokens.keys.at(-2) === ','
    opens = quoteAfterComma || /^[.!?…:。！？]$/u.test(key) || (opens && /^["([\-•·*]$/u.test(key))
  }
  return tokens
}

const PRIME = /^[′″]$/u
// One capital at the start: "The", "Don't", "A"; not "US", not "iPhone".
const CAPITAL = /^\p{Lu}[^\p{Lu}]*$/u

/** Whether two tokens of one key are the same word: "may" is "May" only where a sentence starts. */
export const sameCase = (first: Tokens, at: number, second: Tokens, there: number): boolean => {
  const [one, other] = [first.capitals[at], second.capitals[there]]
  return one === other || one === 'opening' || other === 'opening'
}

/** The text as it is seen, and where each of its characters stood. */
function withoutInvisible(text: string): { visible: string; offset: (at: number) => number } {
  if (!HARMLESS.test(text)) return { visible: text, offset: (at) => at }
  const offsets: number[] = []
  let visible = ''
  for (let at = 0; at < text.length; at++) {
    if (HARMLESS.test(text.charAt(at))) continue
    visible += text.charAt(at)
    offsets.push(at)
  }
  return { visible, offset: (at) => offsets[at] ?? text.length }
}

function keyOf(token: string): string {
  if (/^[a-zA-Z0-9]+$/u.test(token)) return token
  if (/^(?:["“”„‟«»'‘’‚‛‹›`´״׳]|''|``)$/u.test(token)) return '"'
  if (/^(?:[-‐‑‒–—―−]|-{2,3})$/u.test(token)) return '-'
  if (token === '...') return '…'
  const plain = token
    .replace(/[’ʼ]/gu, "'")
    .replace(/^[−–]/u, '-')
    .replace(/\s/gu, '')
    .normalize('NFC')
  return plain.replace(SET_OTHERWISE, (letter) => letter.normalize('NFKC'))
}

// Ligatures, letters as they stand within a word, letters and digits of full width: the same letters, set otherwise.
const SET_OTHERWISE =
  /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB28\uFB2A-\uFB4F\uFB50-\uFDEF\uFE70-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u0132\u0133]/gu

/** Signs that may come and go at the ends of a quote without changing it. */
export const isSoft = (key: string | undefined): boolean =>
  key !== undefined && /^[.,;:!?…()[\]\-،؛؟。，；：！？、]$/u.test(key)

export const endsSentence = (key: string | undefined): boolean =>
  key !== undefined && /^[.!?…。！？]$/u.test(key)

/** Neither a quotation mark nor another mark of punctuation. */
export const isWord = (key: string | undefined): boolean =>
  key !== undefined && key !== '"' && !isSoft(key)

/** The half-open range of tokens that a span of the text touches. */
export function tokenRange(
  { starts, ends }: Tokens,
  start: number,
  end: number,
): { from: number; to: number } {
  return { from: firstAbove(ends, start), to: firstAbove(starts, end - 1) }
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** The same small number for the same key, in both lists: comparing numbers is what makes the alignment fast. */
export function numbered(
  first: readonly string[],
  second: readonly string[],
): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const numberOf = (key: string) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  return [Int32Array.from(first, numberOf), Int32Array.from(second, numberOf)]
}
