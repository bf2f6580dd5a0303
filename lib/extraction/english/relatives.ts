import type { Clause, Gap } from './clause'
import { isPastForm, isPluralNoun } from './inflection'
import { phraseEndingAt, withAdjectives } from './noun-phrases'
import { RELATIVE, type Marker } from './openings'
import { cueOf } from './speech'
import type { Range } from '../types'
import { isBe, isHave, type VerbGroup } from './verbs'
import type { Word } from './words'

const ROLES: Readonly<Record<string, Gap['role']>> = { where: 'place', whose: 'owner' }

// "no evidence that 40 men died": what it is evidence of
const TELLS =
  /^(?:evidence|proof|signs?|facts?|claims?|reports?|doubts?|beliefs?|hopes?|fears?|news|rumou?rs?|allegations?|suggestions?|accusations?|indications?|confirmation|idea|notion|theory|possibility|risk|conclusion|view|warnings?|statements?)$/

type Place = { floor: number; parent: Clause | null }
type Relative = Pick<Clause, 'opening' | 'subject' | 'gap' | 'defining'>

/** The clause that "who", "which", "that" or "where" opens after a noun; null when it is no relative clause. */
export function relativeOf(
  words: readonly Word[],
  verb: VerbGroup,
  { at, word }: Marker,
  own: Range | null,
  { floor, parent }: Place,
): Relative | null {
  // "it is the third time in two years that the ward has closed": of no noun before it
  if (word === 'that' && own !== null && isExpletive(words, parent)) return null
  const noun = /^(?:NOUN|PROPN)$/.test(words[at - 1]?.pos ?? '')
  if (
    !RELATIVE.has(word) &&
    !(
      word === 'that' &&
      noun &&
      (own === null || (!TELLS.test(words[at - 1]?.low ?? '') && lacksObject(words, verb)))
    )
  )
    return null
  const lead =
    own && words[at - 1]?.pos === 'ADP' && /^(?:which|whom)$/.test(word)
      ? { from: at - 1, to: at }
      : null
  const opening = lead ? at - 1 : at
  const apart = words[opening - 1]?.low === ','
  const phrase = phraseEndingAt(words, beforeAge(words, apart ? opening - 1 : opening), floor)
  const nearest = phrase && withAdjectives(words, phrase, floor)
  const those = !nearest && /^(?:those|anyone|everyone|all)$/.test(words[opening - 1]?.low ?? '')
  const antecedent =
    word === 'who' ? personOf(words, nearest, floor) : agreeing(words, nearest, verb, floor)
  const subject = own ?? headOf(words, parent, antecedent)
  const role = lead ? 'object' : (ROLES[word] ?? 'object')
  const gap = own && nearest ? { noun: nearest, role, lead } : null
  const told = subject === parent?.subject || apart || word === 'which'
  const defining = those || (!told && nearest !== null && defines(words, nearest, verb))
  return { opening, subject, gap, defining }
}

/** "It is clear …": it stands for what follows. */
export const isExpletive = (words: readonly Word[], parent: Clause | null): boolean =>
  parent?.subject?.to === (parent?.subject?.from ?? 0) + 1 &&
  words[parent.subject.from]?.low === 'it' &&
  isBe(words[parent.verb.head])

// "Tomas Hruby, 34, who …"
const beforeAge = (words: readonly Word[], end: number) =>
  words[end - 1]?.pos === 'NUM' && words[end - 2]?.low === ',' && words[end - 3]?.pos === 'PROPN'
    ? end - 2
    : end

/** "weapons that do not kill", "adults who walked": says which are meant, and nothing of any that are. */
function defines(
  words: readonly Word[],
  { from, to }: Range,
  { from: first, head }: VerbGroup,
): boolean {
  const phrase = words.slice(from, to)
  const known = phrase.some(({ text }, at) => from + at > 0 && /^\p{Lu}/u.test(text))
  if (known || DEFINITE.test(phrase[0]?.low ?? '')) return false
  const verb = words[first]
  const past = isPastForm(verb?.low ?? '') || (isHave(verb) && head > first)
  return !past || (phrase.length === 1 && isPluralNoun(phrase[0]?.low ?? ''))
}

const DEFINITE = /^(?:the|this|these|its|his|her|their|our|my|\d.*)$/

// "the army that Charles was raising": a verb that takes an object, and none follows.
const lacksObject = (words: readonly Word[], verb: VerbGroup) => {
  const next = words[verb.to]
  const ends = !next || /^(?:PUNCT|CCONJ)$/.test(next.pos)
  return words[verb.head]?.pos === 'VERB' && !cueOf(words, verb.head) && ends
}

/** "ripples in the fabric of space that are created": back to the noun that the verb agrees with. */
function agreeing(
  words: readonly Word[],
  nearest: Range | null,
  verb: VerbGroup,
  floor: number,
): Range | null {
  const first = words[verb.from]?.low ?? ''
  const many = /^(?:are|were|have|do)$/.test(first)
  if (!many && !/^(?:is|was|has|does)$/.test(first)) return nearest
  for (let phrase = nearest; phrase; phrase = phraseEndingAt(words, phrase.from - 1, floor)) {
    if (isPlural(words, phrase) === many) return phrase
    if (words[phrase.from - 1]?.pos !== 'ADP') break
  }
  return nearest
}

/** By the head: in "the merger of two holes" that is the merger. */
function isPlural(words: readonly Word[], { from, to }: Range): boolean {
  const of = words.findIndex(({ low }, at) => at > from && at < to && low === 'of')
  const joined = words.slice(from, to).some(({ pos }) => pos === 'CCONJ')
  return joined || isPluralNoun(words[(of < 0 ? to : of) - 1]?.low ?? '')
}

// "a nurse from Leeds who …": it is the nurse.
function personOf(words: readonly Word[], phrase: Range | null, floor: number): Range | null {
  const place = phrase !== null && /^(?:in|from|at|near)$/.test(words[phrase.from - 1]?.low ?? '')
  return (place ? phraseEndingAt(words, phrase.from - 1, floor) : null) ?? phrase
}

/** "X is a footballer who plays …", "X, the company that bought …": it is X who plays, and X that bought. */
export function headOf(
  words: readonly Word[],
  parent: Clause | null,
  antecedent: Range | null,
): Range | null {
  if (!antecedent) return null
  const opens = words[antecedent.from]?.low ?? ''
  if (
    /^(?:a|an|the)$/.test(opens) &&
    words[antecedent.from - 1]?.low === ',' &&
    words[antecedent.from - 2]?.pos === 'PROPN'
  )
    return phraseEndingAt(words, antecedent.from - 1) ?? antecedent
  if (!parent || !isBe(words[parent.verb.head])) return antecedent
  const { to } = parent.verb
  const follows =
    antecedent.from >= to && /^(?:a|an|one)$/.test(words[to]?.low ?? words[to + 1]?.low ?? '')
  // "is a baker and singer who …": still the same one.
  const same = !words
    .slice(to, antecedent.from)
    .some(({ pos }) => /^(?:VERB|ADP|PUNCT|SCONJ)$/.test(pos))
  return follows && same ? parent.subject : antecedent
}
