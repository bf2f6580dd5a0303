import { hasDate } from '../date-words'
import type { Clause } from './clause'
import { hasFigure, isSmallCount } from './figures'
import type { Kind, Range } from '../types'
import { isDemand, isHarm, isPresent, isResult, isSentence, isState, isTimed } from './verb-classes'
import { isBe, isHave } from './verbs'
import type { Word } from './words'

/** The kind of a checkable content claim. */
export function kindOf(words: readonly Word[], clause: Clause, body: string): Kind {
  const { kind, marker, verb } = clause
  const head = words[verb.head]?.low ?? ''
  const dated = hasDate(body)
  const said = body.replace(/\s(?:what|whether|how|why)\s.*$/u, '')
  const counted = isCounted(words, clause, said) || isMeasuredFrom(words, clause)
  if (dated && !counted && (kind === 'relative' || kind === 'reduced')) return 'date'
  if (dated && !counted && isTimed(head) && !takesObject(words, clause)) return 'date'
  if (counted) return 'statistic'
  if (dated && kind === 'adverbial' && body.split(' ').length < 6) return 'date'
  if (kind !== 'relative' && marker !== 'with' && identifies(words, clause)) return 'background'
  if (marker === 'with' || isNegated(words, clause)) return 'status'
  if (kind === 'relative') return aside(words, clause)
  return isStanding(words, clause) || /\bthan\b/u.test(body) ? 'status' : 'event'
}

/** Is the number what is said? Not for one's own children, for what is advised, nor for "two judges" who do something. */
function isCounted(words: readonly Word[], clause: Clause, body: string): boolean {
  const { verb } = clause
  const head = words[verb.head]?.low ?? ''
  const owner = textIn(words, clause.subject)
  if (hasFigure(body)) {
    const advice = /^(?:recommend|advis)/u.test(head)
    const own =
      isHave(words[verb.head]) && isSmallCount(body) && /^(?:i|we|he|she|they)$/iu.test(owner)
    const served = isSentence(head) && /^[^$€£¥]*\b(?:days|weeks|months|years)\b/u.test(body)
    if (!advice && !own && !served) return true
  }
  const told = clause.kind === 'reduced' || clause.kind === 'relative'
  if ((told && hasDate(body)) || /^\p{N}+$/u.test(owner) || !hasFigure(`${owner} `)) return false
  return !isSmallCount(owner) || isPassive(words, clause) || isHarm(head) || isBe(words[verb.head])
}

/** "closed a test centre"; "took place" and "broke out" take none. */
const takesObject = (words: readonly Word[], { verb }: Clause): boolean =>
  /^(?:DET|NOUN|PROPN|ADJ|PRON)$/u.test(words[verb.to]?.pos ?? '') &&
  !/^(?:place|less|more|late|early|last|this|\p{L}+day)$/u.test(words[verb.to]?.low ?? '')

/** "about 25 minutes before the water came": the time between is what is said. */
const isMeasuredFrom = (words: readonly Word[], { kind, marker, opening }: Clause): boolean =>
  kind === 'adverbial' &&
  /^(?:before|after)$/u.test(marker ?? '') &&
  /^\p{N}/u.test(words[opening - 2]?.text ?? '')

const textIn = (words: readonly Word[], range: Range | null): string =>
  words
    .slice(range?.from, range?.to)
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ([-–,:%]) ?/gu, '$1')
    .replace(/([€£$]) /gu, '$1')

const isPassive = (words: readonly Word[], { verb, kind }: Clause): boolean =>
  kind === 'reduced' ||
  (verb.head > verb.from &&
    words.slice(verb.from, verb.head).some((word) => isBe(word)) &&
    !words[verb.head]?.low.endsWith('ing'))

const NOBODY = /^(?:no|nobody|none|neither|nothing|few|no-one)$/u

function isNegated(words: readonly Word[], { subject, verb }: Clause): boolean {
  const first = words[subject?.from ?? -1]?.low ?? ''
  const group = words.slice(verb.from, verb.to + 1)
  return (
    NOBODY.test(first) || group.some(({ low }) => /^(?:not|n['’]t|never|cannot|no)$/u.test(low))
  )
}

/** A relative clause tells an act ("who signed the permit"), how things stand, or just who someone is. */
function aside(words: readonly Word[], clause: Clause): Kind {
  const { verb, opening, marker } = clause
  const head = words[verb.head]?.low ?? ''
  const apart = words[opening - 1]?.low === ',' && marker !== 'that'
  if (isHave(words[verb.from]) && verb.head > verb.from) return apart ? 'status' : 'background'
  const act =
    verb.head === verb.from && !isPresent(head) && !isState(head) && !isBe(words[verb.head])
  return apart && act ? 'event' : 'background'
}

/** "is the capital of Canada", "is not the first round of cuts", "represented a new attempt". */
function identifies(words: readonly Word[], { verb }: Clause): boolean {
  const head = words[verb.head]
  if (/^represent/u.test(head?.low ?? '')) return true
  const next = words
    .slice(verb.to)
    .find(({ pos, low }) => pos !== 'ADV' && pos !== 'PART' && low !== 'not')
  return (
    isBe(head) &&
    /^(?:DET|NOUN|PROPN)$/u.test(next?.pos ?? '') &&
    !/^(?:no|more|less)$/u.test(next?.low ?? '')
  )
}

function isStanding(words: readonly Word[], clause: Clause): boolean {
  const { verb } = clause
  const [first, head] = [words[verb.from], words[verb.head]]
  const low = head?.low ?? ''
  if (isBe(head) || isHave(head) || isState(low)) return true
  if (/^refus/u.test(low) && words[verb.to]?.low === 'to') return true
  if (isPassive(words, clause)) return isResult(low)
  const progressive = isBe(first) && low.endsWith('ing')
  const demanded = isHave(first) && head !== first && isDemand(low)
  return progressive || demanded || (head === first && isPresent(low))
}
