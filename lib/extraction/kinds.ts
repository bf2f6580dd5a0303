import { hasDate, hasStatistic } from './checkability'
import type { Clause } from './clause'
import { basesOf } from './inflection'
import type { Kind } from './types'
import { isBe, isHave } from './verbs'
import type { Word } from './words'

const STATES = new Set(
  'be have remain stay want need seem appear belong own consist include contain exist know like love mean depend cost weigh live reside represent constitute oppose support trust prefer lack possess resemble differ range stand lie sit face aim seek focus rely express'.split(
    ' ',
  ),
)

const TIMED = new Set('arrive come happen occur take begin start end'.split(' '))
const DEMANDS = new Set('call ask demand seek want refuse support oppose say'.split(' '))

/** The kind of a checkable content claim. */
export function kindOf(words: readonly Word[], clause: Clause, body: string): Kind {
  const counted = words
    .slice(clause.subject?.from, clause.subject?.to)
    .some(({ low }) => /\d/.test(low) && !/^(?:19|20)\d\d$/.test(low))
  const first = words[clause.verb.from]
  const head = words[clause.verb.head]
  const bases = basesOf(head?.low ?? '')
  const is = (verbs: ReadonlySet<string>) => bases.some((one) => verbs.has(one))
  if ((clause.kind === 'relative' || clause.kind === 'reduced') && hasDate(body)) return 'date'
  if (is(TIMED) && hasDate(body) && body.split(' ').length < 20) return 'date'
  if (counted || hasStatistic(body)) return 'statistic'
  if (clause.kind === 'adverbial' && hasDate(body) && body.split(' ').length < 6) return 'date'
  if (clause.marker === 'with') return 'status'
  if (clause.kind === 'relative') return 'background'
  if (
    bases.includes('represent') ||
    (isBe(head) && /^(?:DET|NOUN|PROPN)$/.test(words[clause.verb.to]?.pos ?? ''))
  )
    return 'background'
  const progressive = isBe(first) && (head?.low.endsWith('ing') ?? false)
  const perfect = isHave(first) && head !== first && is(DEMANDS)
  const present =
    head === first && /s$|^are$|^have$/.test(head?.low ?? '') && !/(?:ss|us|is)$/.test(head?.low ?? '')
  return isBe(head) || isHave(head) || is(STATES) || progressive || perfect || present ? 'status' : 'event'
}
