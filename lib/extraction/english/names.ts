import { textOf } from './noun-phrases'
import { namesIn } from '../person-names'
import type { People } from '../people'
import type { Range } from '../types'
import type { Word } from './words'

const PRONOUN = /^(?:he|she|it|they|we|i|you|this|that|these|those|who|which|there|one)$/i

export const isPronoun = (text: string): boolean => PRONOUN.test(text)

/** Papers speak too; what they are about is no part of the name: "a study of 62,000 people" is the study. */
const PAPER =
  /^((?:\p{L}+ |\p{Lu}\p{L}+ )*?(?:stud(?:y|ies)|reports?|reviews?|surveys?|analys[ie]s|polls?|audits?|documents?|data|figures|papers?|research|statements?|lawsuits?|complaint|indictment|filings?|records?|inquiry|investigation))(?: (?:of|by|from|with|in|on|for|into|led|published|seen|released|obtained) .*)$/iu

/** "Three years later a team …": when it was is no part of who it was. */
const EARLIER =
  /^(?:(?:\p{L}+|\p{N}+) (?:minutes|hours|days?|weeks?|months?|years?|decades?) (?:later|earlier|ago|before)|(?:later|earlier|then|now|but|and|yet|so|also)|on \p{Lu}\p{Ll}+day|(?:last|this) \p{L}+|in \p{N}{4}),? /iu

/** Who speaks, as a full name where one is known; else the words of the article without their article. Null for "it" and "they". */
export function speakerOf(
  article: string,
  words: readonly Word[],
  range: Range | null,
  people: People,
): string | null {
  if (!range) return null
  const part = apposedTo(words, range) ?? nameHead(words, range)
  const text = textOf(article, words, part)
  const name = namesIn(words.slice(part.from, part.to)).at(-1)
  const known = people.find(name ?? text)
  // "Hale" and "Mr Hale", not "Hale's lawyer" or "a lawyer for Hale".
  const itself =
    name !== undefined && (text.endsWith(name) || text.endsWith(name.split(' ').at(-1) ?? ''))
  const led = !/['’]s?\s|\b(?:for|of|to|by|against)\s/u.test(text)
  if (known && ((itself && led) || /^(?:he|she|the \p{Ll}+)$/iu.test(text))) return known.name
  const group = people.groupOf(text)
  if (group) return group.replace(/^(?:the|a|an)\s+/iu, '')
  if (text === '' || isPronoun(text)) return null
  const plain = words
    .slice(part.from, part.to)
    .every(({ pos }) => /^(?:PROPN|NOUN|ADJ|DET|PUNCT)$/.test(pos))
  if (name?.includes(' ') && plain && itself) return name
  const full = textOf(article, words, withoutMarks(words, range))
    .replace(EARLIER, '')
    .replace(/^(?:the|a|an)\s+/iu, '')
    .replace(/\s*(?:,(?!\p{N})|;).*$/u, '')
  return PAPER.exec(full)?.[1] ?? full
}

/** "her son, Peter Bailey, said", "said Weir's lawyer, Nadia Schulz": the name behind the comma. */
function apposedTo(words: readonly Word[], range: Range): Range | null {
  const before = words.slice(range.from, range.to)
  const named =
    before.some(({ pos }) => pos === 'PROPN') && !before.some(({ low }) => /^['’]s?$/u.test(low))
  if (words[range.to]?.text !== ',' || named) return null
  let to = range.to + 1
  while (/^\p{Lu}/u.test(words[to]?.text ?? '')) to++
  const name = { from: range.to + 1, to }
  const ends = /^[,.]$/u.test(words[to]?.text ?? '.')
  const whole = to > range.to + 2 && ends && namesIn(words.slice(name.from, to)).length === 1
  return whole ? name : null
}

function withoutMarks(words: readonly Word[], { from, to }: Range): Range {
  let at = from
  while (at < to && /^(?:X|PUNCT)$/.test(words[at]?.pos ?? '')) at++
  return { from: at, to }
}

/** "Dr Ingrid Östberg of the University of Kallavesi": the name without its place. */
function nameHead(words: readonly Word[], range: Range): Range {
  const { from, to } = withoutMarks(words, range)
  const at = words.findIndex(
    ({ low }, index) =>
      index > from + 1 &&
      index < to &&
      /^(?:of|at|from|in|with|,)$/.test(low) &&
      words[index - 1]?.pos === 'PROPN',
  )
  return at > 0 && namesIn(words.slice(from, at)).some((one) => one.includes(' '))
    ? { from, to: at }
    : { from, to }
}

export const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`)
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
