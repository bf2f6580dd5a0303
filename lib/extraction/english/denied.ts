import { oneOf } from '../one-of'
import type { Clause } from './clause'
import { basesOf } from './inflection'
import { isExpletive } from './relatives'
import type { Word } from './word'

const oneWord = (list: string) => new RegExp(`^(?:${list})$`, 'u')

const DENIES = oneWord(oneOf`
  deny, reject, doubt, dispute, dismiss, refute, contradict, disprove, rebut, debunk, refuse, fail, decline, forget, pretend,
  imagine, suppose, wish, hope, hypothesise, hypothesize, joke
`)
const NOT = oneWord(oneOf`
  not, n't, n’t, never, no, nor, neither, none, hardly, scarcely, little, false, untrue, wrong, incorrect, unproven, baseless,
  unfounded, myths?, lies?, lie, hoax, impossible, unlikely, implausible, doubtful, unclear, improbable, nonsense, doubts?, possible,
  alleged, likely, probable, plausible, conceivable
`)
/** "tried to prove that" says nothing of whether it is so; "went on to say that" does. */
const TO = oneWord(oneOf`
  prove, show, confirm, establish, demonstrate, claim, argue, believe, think, suggest, pretend, convince, persuade, admit, concede,
  know, imagine, verify, ascertain
`)
const NOBODY = oneWord('no|nobody|none|neither|few|hardly|scarcely|nor|not')
const MODAL = oneWord("may|might|could|would|should|must|can|'d|’d|ca")
/** Nouns that tell what is not yet so, whoever tells it. */
const HEARSAY = oneWord(oneOf`
  claims?, reports?, rumou?rs?, allegations?, suggestions?, accusations?, ideas?, notions?, theory, theories, beliefs?, hopes?, fears?,
  possibility, risk, chance, speculation, assumption, danger
`)

export const isNobody = (words: readonly Word[], { subject }: Clause): boolean =>
  subject !== null && NOBODY.test(words[subject.from]?.low ?? '')

/** Whether a clause is told only as what someone denies, doubts or may yet prove, so that it may not be so. */
export function isDenied(words: readonly Word[], clause: Clause): boolean {
  if (clause.kind === 'relative' && words[clause.opening - 1]?.low === ',') return false
  // "it is probable the dam leaked": not a dam that was leaked
  if (clause.kind === 'reduced' && isExpletive(words, clause.parent)) return true
  if (isSeen(words, clause) || isConditional(words, clause)) return true
  const { kind, parent } = clause
  if (
    kind === 'complement' &&
    (isHearsay(words, clause) || (parent && denies(words, parent, clause)))
  )
    return true
  const hangs = kind !== 'main' && parent !== null && parent.kind !== 'main'
  return hangs && isDenied(words, parent)
}

function denies(words: readonly Word[], parent: Clause, { opening, verb: told }: Clause): boolean {
  const { verb } = parent
  if (told.from < verb.from) return false
  const bases = basesOf(words[verb.head]?.low ?? '')
  let first = verb.from
  while (/^(?:ADV|PART)$/u.test(words[first - 1]?.pos ?? '')) first--
  const between = words.slice(first, Math.max(opening, verb.to))
  return (
    bases.some((base) => DENIES.test(base)) ||
    isNobody(words, parent) ||
    between.some(({ low }) => NOT.test(low)) ||
    MODAL.test(words[verb.from]?.low ?? '') ||
    between.some(({ low }, at) => low === 'to' && TO.test(between[at + 1]?.low ?? ''))
  )
}

/** "reports that 40 men died": hearsay, whatever is said of it. */
const isHearsay = (words: readonly Word[], { opening, verb }: Clause) =>
  !/^(?:will|would|could|may|might)$/u.test(words[verb.from]?.low ?? '') &&
  words[opening - 1]?.low === 'that' &&
  HEARSAY.test(words[opening - 2]?.low ?? '')

/** "wants to see the board led by a woman": it is not led so. */
const isSeen = (words: readonly Word[], { kind, subject }: Clause) =>
  kind === 'reduced' &&
  /^(?:see|have|get|want|keep|find|make)$/u.test(words[(subject?.from ?? 0) - 1]?.low ?? '') &&
  words[(subject?.from ?? 0) - 2]?.low === 'to'

/** "If the dam had leaked, they would have closed the road." */
const isConditional = (words: readonly Word[], { verb }: Clause) =>
  MODAL.test(words[verb.from]?.low ?? '') &&
  words[verb.from + 1]?.low === 'have' &&
  words.some(({ low }) => low === 'if')
