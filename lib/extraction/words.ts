import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemToken, type ItsFunction, type WinkMethods } from 'wink-nlp'

/** One word or sign of a sentence with its part of speech (Universal Dependencies) and its place in the article. */
export type Word = { text: string; low: string; pos: string; start: number; end: number }

type Tagger = { nlp: WinkMethods; pos: ItsFunction<string>; uses: number }
let tagger: Tagger | undefined

// The tagger remembers every word it has not met before; a new one now and then keeps memory flat on a long stream.
const MOST_USES = 20_000

// Loading the model takes a tenth of a second, so it waits for the first English text.
function loaded(): Tagger {
  if (tagger && tagger.uses++ < MOST_USES) return tagger
  const nlp = winkNLP(model, ['pos'])
  // The library knows this function by its identity, so it may not be bound.
  tagger = { nlp, pos: Reflect.get(nlp.its, 'pos') as ItsFunction<string>, uses: 0 }
  return tagger
}

/**
 * The words of a stretch of the article. `masked` parts (whole quotations) count as one word of class X, so that the
 * sentence around them can be read; single words in quotation marks are read as if the marks were not there.
 */
export function wordsOf(text: string, start: number, end: number, masked: readonly Masked[] = []): Word[] {
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

function tagged(text: string, start: number, end: number): Word[] {
  const { nlp, pos } = loaded()
  const plain = text.slice(start, end).replace(/["“”„«»]|(?<=^|\s)['‘]|['’](?=\s|$|[.,;])/gu, ' ')
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

const PREPOSITIONS = new Set(
  'following amid amidst despite including regarding concerning excluding according per via like unlike'.split(
    ' ',
  ),
)
const MODALS = new Set("will would can could may might must shall should 'll 'd wo ca".split(' '))

/** Repairs what the tagger often gets wrong in news. */
function mended(words: Word[]): Word[] {
  words.forEach((word, index) => {
    const before = words[index - 1]
    const next = words[index + 1]
    if (
      PREPOSITIONS.has(word.low) &&
      before?.pos !== 'AUX' &&
      before?.pos !== 'DET' &&
      next &&
      next.pos !== 'PUNCT'
    )
      word.pos = 'ADP'
    if (MODALS.has(word.low) && next && /^(?:VERB|AUX|ADV|PART|PRON|NOUN|PROPN)$/.test(next.pos))
      word.pos = 'AUX'
    if (word.low === 'to' && next && (next.pos === 'VERB' || next.pos === 'AUX')) word.pos = 'PART'
    if (/^(?:further|subsequently|also|later)$/.test(word.low) && next?.pos === 'VERB') word.pos = 'ADV'
    if (
      word.pos === 'VERB' &&
      before &&
      /^(?:DET)$/.test(before.pos) &&
      next &&
      /^(?:NOUN|PROPN)$/.test(next.pos)
    )
      word.pos = 'ADJ'
    if (word.pos === 'VERB' && before?.pos === 'DET' && next && /^(?:ADP|PUNCT)$/.test(next.pos))
      word.pos = 'NOUN'
    // "intelligence sharing with", "money laundering by": the name of an activity.
    if (
      /ing$/.test(word.low) &&
      before?.pos === 'NOUN' &&
      !before.low.endsWith('s') &&
      /^(?:with|of|by|between)$/.test(next?.low ?? '')
    ) {
      word.pos = 'NOUN'
    }
  })
  return words
}
