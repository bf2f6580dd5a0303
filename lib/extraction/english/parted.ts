import type { Clause } from './clause'
import { RELATIVE, subjectIn } from './openings'
import { phraseEndingAt, phraseFrom } from './noun-phrases'
import { cueOf } from './speech'
import type { Range } from '../types'
import type { VerbGroup } from './verbs'
import type { Word } from './word'

/** "says the firm, based in Oslo, owes …": the noun behind a verb of speech whose own verb comes after the commas at `open` and `close`. */
export type Parted = { noun: Range; open: number; close: number }

const ELSE = /^(?:after|before|while|when|as|because|since|until|if)$/
const finiteIn = (groups: readonly VerbGroup[], from: number, to: number) =>
  groups.filter((one) => one.form === 'finite' && one.from >= from && one.from < to)

/** What a verb of speech is followed by, where that is a noun apart from its verb. */
export function partedBehind(
  words: readonly Word[],
  { verb, subject }: Clause,
  groups: readonly VerbGroup[],
): Parted | null {
  const cue = subject && subject.from > verb.from ? null : cueOf(words, verb.head)
  const open = words.findIndex(({ low }, at) => at > verb.to && low === ',')
  if (!cue || cue.takes === 'noun' || open < 0 || finiteIn(groups, verb.to, open).length > 0)
    return null
  if (
    words
      .slice(verb.to + 1, open)
      .some((word) => ELSE.test(word.low) || (/ing$/.test(word.low) && word.pos === 'VERB'))
  )
    return null
  const noun = nounBefore(words, verb.to, open)
  const own = groups.find(({ from, form }) => form === 'finite' && closedBefore(words, from) > open)
  const close = own ? closedBefore(words, own.from) : 0
  return noun && own && isAside(words, { open, close }, finiteIn(groups, open, close))
    ? { noun, open, close }
    : null
}

/** "The harbour, Lind said, had been dredged": what is said stands around who says it. */
export function partedAround(
  words: readonly Word[],
  { kind, opening, subject, verb }: Clause,
  groups: readonly VerbGroup[],
): Parted | null {
  const before = opening - 1
  if (kind !== 'main' || words[before]?.low !== ',' || !cueOf(words, verb.head)) return null
  const comma = words.findIndex(({ low }) => low === ',')
  const noun = finiteIn(groups, 0, comma).length > 0 ? null : subjectIn(words, 0, comma).subject
  const end = Math.max(verb.to, subject?.to ?? 0)
  const close = words.findIndex(({ low }, at) => at >= end && low === ',')
  const alone = words.slice(end, close).every(({ pos }) => pos === 'ADP' || NOMINAL.test(pos))
  const plain = comma === before || RELATIVE.has(words[comma + 1]?.low ?? '')
  return noun && noun.to === comma && plain && close >= 0 && alone
    ? { noun, open: close, close }
    : null
}

/** The comma right before a verb and its adverbs; -1 where there is none. */
export function closedBefore(words: readonly Word[], from: number): number {
  let at = from - 1
  while (words[at]?.pos === 'ADV') at--
  return words[at]?.low === ',' ? at : -1
}

/** "told reporters on Monday the owner of the firm": from the last article, or all there is. */
function nounBefore(words: readonly Word[], from: number, comma: number): Range | null {
  const start = words[from]?.low === 'that' ? from + 1 : from
  const verb = words.findIndex(({ pos }, at) => at > start && at < comma && pos === 'VERB')
  const end = verb < 0 ? comma : verb
  const nearest = phraseEndingAt(words, end, from)
  const plain = words
    .slice(start, end)
    .every(({ pos }, at) => NOMINAL.test(pos) || (pos === 'ADP' && at > 0))
  const alone = start > from || /^(?:DET|PROPN)$/.test(words[start]?.pos ?? '')
  return nearest && plain && alone ? { from: start, to: end } : nearest
}

const NOMINAL = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/

/** An age, a description, participles or a relative clause between commas: "and" and a second object are none. */
function isAside(
  words: readonly Word[],
  { open, close }: Pick<Parted, 'open' | 'close'>,
  inside: readonly VerbGroup[],
): boolean {
  const first = words[open + 1]
  if (/^(?:SCONJ|CCONJ)$/.test(first?.pos ?? '')) return false
  const [only] = inside
  if (only?.from === open + 1) return inside.every((one) => isParticiple(words, one, open))
  const joined = words.slice(open, close).some(({ pos }) => pos === 'CCONJ')
  const relative = RELATIVE.has(first?.low ?? '')
  const described = relative || /^(?:a|an|the|now|then|both)$/.test(first?.low ?? '')
  return inside.length === (relative ? 1 : 0) && (described || !joined)
}

/** "built in 1970 and repaired twice"; "raised its dividend" is done by somebody. */
const isParticiple = (words: readonly Word[], { from, to }: VerbGroup, open: number) =>
  to === from + 1 &&
  (from === open + 1 || words[from - 1]?.pos === 'CCONJ') &&
  /^(?:ADP|SCONJ|ADV|NUM|PUNCT|CCONJ)$/.test(words[to]?.pos ?? '')

// with an article any other verb may have its object there: "…, confirmed the deal"
const SAYS = /^(?:say|says|said|argue[ds]?|insist(?:s|ed)?|warns|reckons?|believes?|thinks?)$/

/** "…, says Tom Reed.", "…, said officials in Oslo": who says it stands behind the verb. */
export function turnedSubject(words: readonly Word[], { from, to, head }: VerbGroup): Range | null {
  const cue = head === from && words[from - 1]?.low === ',' ? cueOf(words, head) : null
  if (cue?.kind !== 'quote' || cue.gives !== null) return null
  const who = phraseFrom(words, to)
  const [first, next] = [words[to], words[who.to]]
  const named = first?.pos === 'PROPN' || /^(?:he|she|they)$/.test(first?.low ?? '')
  const ends = !next || /^(?:ADP|PUNCT)$/.test(next.pos)
  const spoken = words.slice(to, who.to).every(({ pos }) => pos !== 'X')
  return who.to > to && ends && spoken && (named || SAYS.test(words[from]?.low ?? '')) ? who : null
}
