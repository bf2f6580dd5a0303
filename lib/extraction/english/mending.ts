import { isPastForm, isPluralNoun } from './inflection'
import { withNames } from './capitals'
import { cueOf } from './speech'
import { isSameInPast } from './verb-classes'
import { withVerb } from './verbless'
import { withWholeDates } from './whole-dates'
import type { Word } from './word'

const PREPOSITIONS = new Set(
  'following amid amidst despite including regarding concerning excluding according per via like unlike'.split(
    ' ',
  ),
)
const MODALS = new Set("will would can could may might must shall should 'll 'd wo ca".split(' '))
const SUBJECTS = new Set('he she it they we i who'.split(' '))

/** A word with its neighbours; each rule below says when the tagger was wrong, and what the word is. */
type Site = {
  word: Word
  earlier: Word | undefined
  before: Word | undefined
  next: Word | undefined
}
type Rule = (site: Site) => string | null

const endsPhrase = (next: Word | undefined) => !next || /^(?:PUNCT|CCONJ)$/.test(next.pos)

const RULES: readonly Rule[] = [
  ({ word, before, next }) =>
    PREPOSITIONS.has(word.low) &&
    before?.pos !== 'AUX' &&
    before?.pos !== 'DET' &&
    next &&
    next.pos !== 'PUNCT'
      ? 'ADP'
      : null,
  ({ word, next }) =>
    MODALS.has(word.low) && next && /^(?:VERB|AUX|ADV|PART|PRON|NOUN|PROPN)$/.test(next.pos)
      ? 'AUX'
      : null,
  ({ word, next }) =>
    word.low === 'to' && next && /^(?:VERB|AUX)$/.test(next.pos) ? 'PART' : null,
  ({ word, next }) =>
    /^(?:further|subsequently|also|later)$/.test(word.low) && next?.pos === 'VERB' ? 'ADV' : null,
  ({ word, before, next }) =>
    word.pos === 'VERB' && before?.pos === 'DET' && /^(?:NOUN|PROPN)$/.test(next?.pos ?? '')
      ? 'ADJ'
      : null,
  ({ word, before, next }) =>
    word.pos === 'VERB' && before?.pos === 'DET' && /^(?:ADP|PUNCT)$/.test(next?.pos ?? '')
      ? 'NOUN'
      : null,
  // "intelligence sharing with", "money laundering by": the name of an activity.
  ({ word, before, next }) =>
    /ing$/.test(word.low) &&
    before?.pos === 'NOUN' &&
    !before.low.endsWith('s') &&
    (/^(?:with|of|by|between)$/.test(next?.low ?? '') || (word.pos === 'VERB' && endsPhrase(next)))
      ? 'NOUN'
      : null,
  // "freshly prepared meals": a participle with its adverb before a noun.
  ({ word, earlier, before, next }) =>
    word.pos === 'VERB' &&
    /(?:ed|en)$/.test(word.low) &&
    before?.pos === 'ADV' &&
    /^(?:NOUN|ADJ)$/.test(next?.pos ?? '') &&
    !/^(?:NOUN|PROPN|PRON|AUX|PUNCT)$/.test(earlier?.pos ?? 'PUNCT')
      ? 'ADJ'
      : null,
  // "classic and established writers"
  ({ word, earlier, before, next }) =>
    word.pos === 'VERB' &&
    /ed$/.test(word.low) &&
    before?.low === 'and' &&
    earlier?.pos === 'ADJ' &&
    next?.pos === 'NOUN'
      ? 'ADJ'
      : null,
  // ", accounting for a third", ", sweeping away a camp": after a comma, with what it governs.
  ({ word, before, next }) =>
    /^(?:NOUN|ADJ)$/.test(word.pos) &&
    before?.low === ',' &&
    /\p{Ll}ing$/u.test(word.text) &&
    /^(?:ADP|DET|PRON|ADV)$/.test(next?.pos ?? '')
      ? 'VERB'
      : null,
  // "a river burst its banks", "quarterly profit fell the most"
  ({ word, before, next }) =>
    word.pos === 'NOUN' &&
    /^(?:NOUN|PROPN)$/.test(before?.pos ?? '') &&
    isPastForm(word.low) &&
    /^(?:its|his|her|their|the|a|an)$/.test(next?.low ?? '')
      ? 'VERB'
      : null,
  // "a request for comment on it": no verb but a form in -ing follows such a word.
  ({ word, before, next }) =>
    word.pos === 'VERB' &&
    /^(?:for|of|in|on|by|with|without|from|at)$/.test(before?.low ?? '') &&
    !/(?:ing|ed)$/.test(word.low) &&
    (!next || /^(?:ADP|PUNCT|CCONJ|DET)$/.test(next.pos))
      ? 'NOUN'
      : null,
  // ", the paper states."
  ({ word, earlier, before, next }) =>
    word.pos === 'NOUN' &&
    /^(?:says|states|shows|claims|reports|notes|warns|adds)$/.test(word.low) &&
    before?.pos === 'NOUN' &&
    earlier?.pos === 'DET' &&
    (!next || next.low === '.')
      ? 'VERB'
      : null,
  // "The bridge cost 21 million pounds", "Fire spread to 200 homes": the past looks like the noun.
  ({ word, earlier, before, next }) =>
    word.pos === 'NOUN' &&
    word.text === word.low &&
    isSameInPast(word.low) &&
    (before?.pos === 'CCONJ'
      ? /^(?:NOUN|PROPN)$/.test(earlier?.pos ?? '')
      : /^(?:NOUN|PROPN|PRON)$/.test(before?.pos ?? '') &&
        !/^(?:ADP|VERB|AUX)$/.test(earlier?.pos ?? '')) &&
    (next?.pos === 'NUM' ||
      (word.low === 'cost' &&
        /^(?:DET|PRON|ADV|ADP|ADJ)$/.test(next?.pos ?? '') &&
        next?.low !== 'of') ||
      (word.low === 'spread' && /^(?:to|from|across|through|over)$/.test(next?.low ?? '')))
      ? 'VERB'
      : null,
  // "The union claims the firm owes": no article follows two nouns.
  ({ word, before, next }) =>
    word.pos === 'NOUN' &&
    isPluralNoun(word.low) &&
    cueOf([word], 0) !== null &&
    /^(?:NOUN|PROPN|ADJ)$/.test(before?.pos ?? '') &&
    /^(?:the|an?|he|she|it|they|that)$/.test(next?.low ?? '')
      ? 'VERB'
      : null,
  // "Oliver Grant, …", "Anna Field said": no verb has a capital after a first name.
  ({ word, before, next }) =>
    /^(?:VERB|NOUN)$/.test(word.pos) &&
    /^\p{Lu}\p{Ll}+$/u.test(word.text) &&
    before?.pos === 'PROPN' &&
    /^(?:,|VERB|AUX)$/.test(next?.text === ',' ? ',' : (next?.pos ?? ''))
      ? 'PROPN'
      : null,
  // "in May he sold": the month.
  ({ word, before }) => (word.text === 'May' && before?.pos === 'ADP' ? 'PROPN' : null),
  // "said lead author Ingrid Berg"
  ({ word, next }) =>
    word.low === 'lead' &&
    /^(?:author|researcher|investigator|scientist|lawyer|singer|actor|investor|developer|counsel|negotiator|engineer|writer)$/.test(
      next?.low ?? '',
    )
      ? 'ADJ'
      : null,
  ({ word, before, next }) =>
    /^(?:which|who)$/.test(before?.low ?? '') &&
    word.pos === 'NOUN' &&
    /s$/.test(word.low) &&
    next &&
    next.pos !== 'VERB' &&
    next.pos !== 'AUX'
      ? 'VERB'
      : null,
  // "She resigns after the vote": what follows such a subject is its verb.
  ({ word, before, next }) =>
    SUBJECTS.has(before?.low ?? '') &&
    word.pos === 'NOUN' &&
    /^\p{Ll}+(?:s|ed)$/u.test(word.text) &&
    /^(?:ADP|DET|PRON|PART|ADV|PROPN|NUM)$/.test(next?.pos ?? '')
      ? 'VERB'
      : null,
  // "This releases some of the water": no plural follows "this".
  ({ word, before, next }) =>
    before?.low === 'this' &&
    word.pos === 'NOUN' &&
    /[^sui]s$/.test(word.low) &&
    /^(?:DET|PRON|ADP|ADJ|NUM)$/.test(next?.pos ?? '')
      ? 'VERB'
      : null,
  // "The agency lists it": nothing else stands between a noun and "it".
  ({ word, before, next }) =>
    word.pos === 'NOUN' &&
    /[^sui]s$/.test(word.low) &&
    /^(?:NOUN|PROPN)$/.test(before?.pos ?? '') &&
    /^(?:it|him|them|me|us)$/.test(next?.low ?? '')
      ? 'VERB'
      : null,
]

/** "as well as" joins like "and" does. */
function joinedUp(words: readonly Word[]): Word[] {
  if (!words.some(({ low }) => low === 'well')) return [...words]
  return words.flatMap((word, at) => {
    const [first, second, third] = [0, 1, 2].map((step) => words[at + step])
    if (word.low === 'as' && second?.low === 'well' && third?.low === 'as')
      return [{ ...word, low: 'and', pos: 'CCONJ', end: third.end }]
    const [before, earlier] = [words[at - 1], words[at - 2]]
    const inside =
      (first?.low === 'well' && before?.low === 'as' && second?.low === 'as') ||
      (first?.low === 'as' && before?.low === 'well' && earlier?.low === 'as')
    return inside ? [] : [word]
  })
}

/** Repairs what the tagger often gets wrong in news. */
export function mended(tagged: readonly Word[]): Word[] {
  const words = joinedUp(withWholeDates(tagged))
  words.forEach((word, index) => {
    const site = {
      word,
      earlier: words[index - 2],
      before: words[index - 1],
      next: words[index + 1],
    }
    for (const rule of RULES) word.pos = rule(site) ?? word.pos
  })
  return withVerb(withNames(withThat(words)))
}

/** "claimed, wrongly, that crime had doubled": what is said, and no "that crime". */
function withThat(words: Word[]): Word[] {
  words.forEach((word, at) => {
    if (word.low !== 'that' || word.pos !== 'DET' || words[at - 1]?.low !== ',') return
    const open = words.findLastIndex(({ low }, index) => index < at - 1 && low === ',')
    if (cueOf(words, open - 1)) word.pos = 'SCONJ'
  })
  return words
}
