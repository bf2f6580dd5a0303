import type { ItemToken } from 'wink-nlp'
import { mended } from './mending'
import { newTagger, type Tagger } from './tagger'
import type { Word } from './word'

export type { Word } from './word'

let tagger: Tagger | undefined
let uses = 0

// The tagger remembers every word it has not met before; a new one now and then keeps memory flat on a long stream.
const MOST_USES = 20_000

// Loading the model takes a tenth of a second, so it waits for the first English text.
function loaded(): Tagger {
  if (tagger && uses++ < MOST_USES) return tagger
  uses = 0
  return (tagger = newTagger())
}

/**
 * The words of a stretch of the article. `masked` parts (whole quotations) count as one word of class X, so that the
 * sentence around them can be read; single words in quotation marks are read as if the marks were not there.
 */
export function wordsOf(
  text: string,
  start: number,
  end: number,
  masked: readonly Masked[] = [],
): Word[] {
  const words: Word[] = []
  let from = start
  for (const mask of masked) {
    words.push(...tagged(text, from, mask.start))
    words.push({ text: '“…”', low: '“…”', pos: 'X', start: mask.start, end: mask.end })
    from = mask.end
  }
  return mended([...words, ...tagged(text, from, end)])
}

export type Masked = { start: number; end: number }

/** Emoji with all that is joined to them, which the tagger would take for words of their own, and in parts; of a keycap its digit stays. */
const PICTURE =
  /(?:(?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|(?<=[\d#*])\uFE0F?\u20E3)[\p{M}\p{Emoji_Modifier}\u200D\u{E0020}-\u{E007F}]*(?:(?<=\u200D)\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u200D]*)*)+/gu

function tagged(text: string, start: number, end: number): Word[] {
  const { nlp, pos } = loaded()
  const plain = text
    .slice(start, end)
    .replace(PICTURE, (picture) => ' '.repeat(picture.length))
    .replace(/["“”„«»]|(?<=^|\s)['‘]|['’](?=\s|$|[.,;])/gu, ' ')
  const words: Word[] = []
  let at = start
  nlp
    .readDoc(plain)
    .tokens()
    .each((token: ItemToken) => {
      const value = token.out()
      const found = start + plain.indexOf(value, at - start)
      if (found < at) return
      words.push({
        text: value,
        low: value.toLowerCase(),
        pos: token.out(pos),
        start: found,
        end: found + value.length,
      })
      at = found + value.length
    })
  return words
}

/** How long words in brackets may be to stay with the word before them: "the National Institutes of Health (NIH)". */
const SHORT_ASIDE = 7

/** The words of a sentence without its asides in brackets, which interrupt it; a short one stays with the word before it. */
export function outsideBrackets(words: readonly Word[]): Word[] {
  const kept: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const close = word.text === '(' && at > 0 ? closing(words, at) : -1
    const before = kept.at(-1)
    const end = words[close]?.end
    if (!before || end === undefined) {
      kept.push(word)
      continue
    }
    if (close - at <= SHORT_ASIDE) kept[kept.length - 1] = { ...before, end }
    at = close
  }
  return kept
}

function closing(words: readonly Word[], open: number): number {
  const close = words.findIndex(({ text }, at) => at > open && text === ')')
  const told = words
    .slice(open + 1, close)
    .some(({ pos, low }) => pos === 'X' || /^(?:such|including|\()$/.test(low))
  return told ? -1 : close
}
