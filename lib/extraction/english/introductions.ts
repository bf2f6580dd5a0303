import { speakerRange } from './attribution'
import type { Clause } from './clause'
import { speakerOf } from './names'
import type { People } from '../people'
import { cueOf } from './speech'
import type { Range } from '../types'
import type { Word } from './words'

/** Who speaks a quotation, and the words (indices) that say so. */
export type Introduction = { speaker: string | null; from: number; to: number; clause: Clause }

// "said Ana Ruiz, 54, a nurse": further away from the quotation stands something else.
const FAR = 14
const FAR_BEHIND = 22

/** Who speaks a quotation that stands as word `at` of the sentence. */
export function introductionOf(
  article: string,
  words: readonly Word[],
  clauses: readonly Clause[],
  at: number,
  people: People,
): Introduction | null {
  return before(article, words, clauses, at, people) ?? behind(article, words, clauses, at, people)
}

function before(
  article: string,
  words: readonly Word[],
  clauses: readonly Clause[],
  at: number,
  people: People,
): Introduction | null {
  const clause = clauses.findLast((one) => one.verb.to <= at && isNear(words, one, at))
  if (!clause) return null
  const range = speakerRange(clause) ?? inverted(words, clause.verb.to)
  if (!range) return null
  const shares = clause.kind === 'participle' || clause.kind === 'coordinated'
  const from =
    clause.subject && !shares ? withoutQuotation(words, clause.subject).from : clause.after
  return { speaker: speakerOf(article, words, range, people), from, to: at + 1, clause }
}

function behind(
  article: string,
  words: readonly Word[],
  clauses: readonly Clause[],
  at: number,
  people: People,
): Introduction | null {
  const after = clauses.find(
    (clause) =>
      clause.verb.from > at &&
      cueOf(words, clause.verb.head, true) &&
      !words.slice(at + 1, clause.verb.from).some(({ pos }) => pos === 'X'),
  )
  if (!after || after.verb.from - at > FAR_BEHIND) return null
  const turned =
    /^(?:X|PUNCT)$/u.test(words[after.verb.from - 1]?.pos ?? '') && after.verb.from - at < 4
  const range = turned ? inverted(words, after.verb.to) : after.subject
  if (!range) return null
  return {
    speaker: speakerOf(article, words, range, people),
    from: at,
    to: turned ? range.to : after.verb.to,
    clause: after,
  }
}

/** "said lead author Dr Ingrid Östberg of the University …": as far as the name. */
function inverted(words: readonly Word[], from: number): Range | null {
  let to = from
  while (
    to < words.length &&
    !/^(?:[,.;:]|who|which|in|on|at|after|before|as|during|when|while|from)$/u.test(
      words[to]?.low ?? ',',
    )
  )
    to++
  return to > from && words[to - 1]?.pos !== 'X' ? { from, to } : null
}

const withoutQuotation = (words: readonly Word[], { from, to }: Range): Range => {
  let at = from
  while (at < to && /^(?:X|PUNCT)$/u.test(words[at]?.pos ?? '')) at++
  return { from: at, to }
}

function isNear(words: readonly Word[], clause: Clause, at: number): boolean {
  const between = words.slice(clause.verb.to, at)
  if (between.at(-1)?.text === ':') return true
  const cue = cueOf(words, clause.verb.head, true)
  return cue !== null && between.length < FAR && !between.some(({ pos }) => pos === 'X')
}
