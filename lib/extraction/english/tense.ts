import { oneOf } from '../one-of'
import type { Clause } from './clause'
import { isPastForm, isPluralNoun } from './inflection'
import { textOf } from './noun-phrases'
import { isSameInPast } from './verb-classes'
import { isBe } from './verbs'
import type { Word } from './word'

/** Whether what happened was before or is to come; null where it is not certain. */
export type Direction = 'back' | 'ahead' | null

const UNSURE = new RegExp(
  String.raw`\b(?:${oneOf`
    would, can, could, may, might, must, should, going, due, scheduled, expected, expects?, planned, plans?, set for,
    likely, deadline, if, unless, whenever, every, each, usually
  `})\b`,
  'u',
)

/** By the verb of the clause that a place of the article lies in. */
export function directionAt(
  article: string,
  words: readonly Word[],
  clauses: readonly Clause[],
  place: number,
): Direction {
  const at = words.findIndex(({ end }) => end > place)
  const around = clauses.filter((clause) => holds(clause, at))
  const clause = around.findLast(({ verb }) => verb.from < at) ?? around[0]
  if (!clause) return null
  const next = clauses.map(({ opening }) => opening).filter((opening) => opening > at)
  const told = { from: clause.fronted?.from ?? clause.opening, to: Math.min(clause.end, ...next) }
  if (isBeyond(words, clause, at) || UNSURE.test(textOf(article, words, told))) return null
  if (/^(?:participle|reduced)$/u.test(clause.kind)) {
    // ", killing 40", "men seen on Monday": before, where the main verb was
    const main = clauses.find(({ kind }) => kind === 'main') ?? clause
    return tenseOf(words, main) === 'back' ? 'back' : null
  }
  const tense = tenseOf(words, clause)
  // "said it will close on Monday": it may have been said then
  const within = clause.kind === 'complement' && clause.marker === null ? clause.parent : null
  return within && tenseOf(words, within) !== tense ? null : tense
}

const holds = ({ fronted, opening, end }: Clause, at: number) =>
  (at >= opening && at < end) || (fronted !== null && at >= fronted.from && at < fronted.to)

/** "ordered the mill to close on Monday", "travels on Monday, she said": it may be of another verb. */
function isBeyond(words: readonly Word[], { verb, fronted }: Clause, at: number): boolean {
  if (words.slice(verb.to, at).some(({ pos }) => /^(?:VERB|AUX)$/u.test(pos))) return true
  if (fronted && at < fronted.to)
    return (
      fronted.to - fronted.from > 3 && /^(?:DET|PROPN|PRON)$/u.test(words[fronted.from]?.pos ?? '')
    )
  return words.slice(at, verb.from).some(({ low }) => low === ',')
}

function tenseOf(words: readonly Word[], { subject, verb }: Clause): Direction {
  const low = words[verb.from]?.low ?? ''
  // "the will was read"
  const past = words
    .slice(verb.from + 1, verb.to)
    .some((word) => isPastForm(word.low) && isBe(word))
  if (/^(?:will|shall|['’]ll|wo)$/u.test(low)) return past ? null : 'ahead'
  if (/^(?:ha[sd]|have|['’]ve)$/u.test(low) && verb.head > verb.from) return 'back'
  const many = isPluralNoun(words[(subject?.to ?? 0) - 1]?.low ?? '')
  return verb.form === 'finite' && isPastForm(low) && !(many && isSameInPast(low)) ? 'back' : null
}
