import type { Span } from '@/lib/text/selection'
import { EXPLETIVE } from '../english/pronouns'
import { type Said, saidIn } from './said'
import { expressionsOf, type Kind } from './words'

type Anaphor = Span & { kind: Kind; words: string }

/** What a sentence says, and what in it means something that it does not say before. */
export type Read = { said: Said; anaphors: readonly Anaphor[] }

const WEATHER = /^it (?:rain|snow|hail|pour|thunder)/iu
// "It remains likely that": no more is looked at.
const EXPLETIVE_REACH = 200

export function readSentence(sentence: string, code: string): Read {
  const said = saidIn(sentence, code)
  const anaphors = expressionsOf(code).flatMap(([kind, expression]) =>
    [...sentence.matchAll(expression)].flatMap(({ 0: words, index: start }) =>
      isSaidBefore(kind, said, start) || (code === 'en' && isIdle(kind, sentence, start))
        ? []
        : [{ kind, words, start, end: start + words.length }],
    ),
  )
  return { said, anaphors }
}

/** Whether what stands before it may be what it means. */
function isSaidBefore(kind: Kind, said: Said, start: number): boolean {
  if (kind === 'opens') return said.word <= start
  if (kind === 'time') return said.date <= start
  if (kind === 'pair') return said.names[1] <= start
  if (kind === 'figure') return said.few <= start
  if (kind === 'place') return said.names[0] <= start
  if (kind === 'thing' && said.adjunct > 0 && said.adjunct === start) return false
  return said.much <= start
}

/** "It" that stands for nothing. */
function isIdle(kind: Kind, sentence: string, start: number): boolean {
  if (kind !== 'thing') return false
  const rest = sentence.slice(start, start + EXPLETIVE_REACH)
  return EXPLETIVE.test(rest) || WEATHER.test(rest)
}
