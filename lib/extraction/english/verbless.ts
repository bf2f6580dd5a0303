import { isPluralNoun } from './inflection'
import type { Word } from './word'

/** "The law bans the sale", "Birds nest in barns": where the tagger found no verb at all, the first noun that can be one is it. */
export function withVerb(words: Word[]): Word[] {
  if (words.some(({ pos }, index) => /^(?:VERB|AUX)$/.test(pos) && words[index - 1]?.low !== 'to'))
    return words
  const found = words.find(
    (word, at) => word.pos === 'NOUN' && canBeVerb(word, words[at - 1], words[at + 1]),
  )
  if (found) found.pos = 'VERB'
  return words
}

function canBeVerb({ low, text }: Word, before: Word | undefined, next: Word | undefined): boolean {
  if (
    text !== low ||
    !next ||
    next.pos === 'PUNCT' ||
    !/^(?:NOUN|PROPN|PRON)$/.test(before?.pos ?? '')
  )
    return false
  const many = isPluralNoun(before?.low ?? '')
  if (/ed$/.test(low) || (many && !isPluralNoun(low)))
    return /^(?:ADP|DET|PRON|PART)$/.test(next.pos)
  return isPluralNoun(low) && !many && /^(?:DET|PRON|PART|NOUN|PROPN|ADJ|NUM|ADV)$/.test(next.pos)
}
