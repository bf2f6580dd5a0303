import type { Word } from './word'

const CAPITAL = /^\p{Lu}\p{Ll}+$/u

/**
 * "The airport of Hope Valley had …", "Rose Hill lost …": where a sentence has a verb without a capital, one with a capital
 * beside another is a name.
 */
export function withNames(words: Word[]): Word[] {
  if (!words.some((_, at) => isPlainVerb(words, at))) return words
  words.forEach((word, at) => {
    if (!/^(?:VERB|AUX)$/.test(word.pos) || !CAPITAL.test(word.text)) return
    if (at === 0 ? opensName(words, at) : isBesideName(words, at)) word.pos = 'PROPN'
  })
  return words
}

const isPlainVerb = (words: readonly Word[], at: number) =>
  /^(?:VERB|AUX)$/.test(words[at]?.pos ?? '') &&
  /^\p{Ll}/u.test(words[at]?.text ?? '') &&
  words[at - 1]?.low !== 'to'

// after a colon, a dash or a quotation a sentence begins anew
const isBesideName = (words: readonly Word[], at: number) =>
  !/^(?:PUNCT|X|SYM)$/.test(words[at - 1]?.pos ?? '') &&
  [words[at + 1], words[at - 1]].some(
    (word, side) => word?.pos === 'PROPN' && CAPITAL.test(word.text) && (side === 0 || at > 1),
  )

/** "Having", "Born" and "Visit" may open a sentence as well. */
function opensName(words: readonly Word[], at: number): boolean {
  const end = words.findIndex(({ text }, index) => index > at && !CAPITAL.test(text))
  return !/(?:ing|ed|en|rn)$/.test(words[at]?.low ?? '') && end > at + 1 && isPlainVerb(words, end)
}
