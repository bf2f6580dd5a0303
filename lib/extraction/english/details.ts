import { RELATIVE_DATE } from '../date-words'
import type { Clause } from './clause'
import { capitalised } from './names'
import { phraseEndingAt, textOf } from './noun-phrases'
import type { Kind, Proposal } from '../types'
import { cueOf } from './speech'
import { isBe } from './verbs'
import type { Word } from './words'

/** Claims inside a clause that are checked on their own: when it was, how large, and events named by a noun. */
export function detailsOf(
  article: string,
  words: readonly Word[],
  clauses: readonly Clause[],
): Proposal[] {
  return [
    ...datesOf(article, words, clauses),
    ...recordsOf(article, words),
    ...namedEvents(article, words),
  ]
}

const DATED = new Set(['main', 'coordinated', 'participle'])

function datesOf(article: string, words: readonly Word[], clauses: readonly Clause[]): Proposal[] {
  return clauses.flatMap((clause) => {
    if (!clause.subject || clause.inPlace || !DATED.has(clause.kind)) return []
    const fronted = clause.fronted
    if (fronted && RELATIVE_DATE.test(textOf(article, words, fronted))) {
      const statement = `${textOf(article, words, fronted)}, ${textOf(article, words, clause.subject)} ${textOf(article, words, { from: clause.after, to: clause.end })}.`
      return [detail(words, fronted.from, clause.verb.to, statement, 'date', 'It says when.')]
    }
    if (cueOf(words, clause.verb.head)) return []
    const text = textOf(article, words, { from: clause.verb.to, to: clause.end })
    const date = RELATIVE_DATE.exec(text)
    if (!date || /(?:before|after)$/iu.test(date[0])) return []
    const to = wordAfter(words, clause.verb.to, clause.end, date.index + date[0].length, article)
    const [first] = date[0].split(' ')
    const at = words.findLastIndex(
      (word, index) => index < to && word.text.toLowerCase() === first?.toLowerCase(),
    )
    if (at <= clause.verb.to) return []
    const from = eventBefore(words, at, clause.verb.to) ?? clause.verb.from
    const statement = `${textOf(article, words, clause.subject)} ${textOf(article, words, { from: clause.after, to: clause.end })}.`
    return [detail(words, from, to, statement, 'date', 'It says when.')]
  })
}

function wordAfter(
  words: readonly Word[],
  from: number,
  end: number,
  offset: number,
  article: string,
): number {
  for (let to = from + 1; to <= end; to++)
    if (textOf(article, words, { from, to }).length >= offset) return to
  return end
}

/** "talks in Saudi Arabia on Tuesday": back over the place to the noun it happened to. */
function eventBefore(words: readonly Word[], at: number, floor: number): number | null {
  const end = words[at - 1]?.pos === 'ADP' ? at - 1 : at
  const phrase = phraseEndingAt(words, end, floor)
  if (!phrase) return null
  const event =
    words[phrase.from - 1]?.pos === 'ADP' ? phraseEndingAt(words, phrase.from - 1, floor) : phrase
  return event && EVENT_NOUN.test(words[event.to - 1]?.text ?? '') ? event.from : null
}

const RECORD =
  /^(?:largest|biggest|highest|lowest|deadliest|worst|longest|smallest|fastest|oldest|youngest|first|last|heaviest|strongest|richest|busiest|greatest)$/
const RECORD_SCOPE =
  /\b(?:ever|since|in (?:\p{L}+ )?(?:years|decades|months|history|a (?:year|decade|century|generation)))\b/iu

/** "its largest-ever drone attack on Russia", "a month-long ceasefire in Ukraine". */
function recordsOf(article: string, words: readonly Word[]): Proposal[] {
  const found: Proposal[] = []
  words.forEach((word, at) => {
    const lasting =
      words[at + 1]?.text === '-' && words[at + 2]?.low === 'long' && word.pos === 'NOUN'
    if (!RECORD.test(word.low) && !lasting) return
    let from = at
    while (
      /^(?:DET|PRON|PART|PROPN|NUM)$/.test(words[from - 1]?.pos ?? '') &&
      from > 0 &&
      at - from < 4
    )
      from--
    let to = at + 1
    while (to < words.length && !ends(words, to)) to++
    const text = textOf(article, words, { from, to })
    const said = words.slice(Math.max(0, from - 2), from).some((word) => isBe(word))
    if (said || to <= at + 1 || (!lasting && !RECORD_SCOPE.test(text))) return
    const timed =
      /\b(?:in|since)\b.*\b(?:years|months|decades|\d{4})\b/iu.test(text) &&
      /^(?:first|last)$/.test(word.low)
    found.push(
      detail(
        words,
        from,
        to,
        `It was ${text}.`,
        timed ? 'date' : 'statistic',
        'A superlative or a duration is checked on its own.',
      ),
    )
  })
  return found
}

function ends(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word?.text === '-') return false
  if (word?.pos === 'VERB')
    return before?.text !== '-' && before?.pos !== 'ADV' && next?.pos !== 'NOUN'
  return /^(?:PUNCT|AUX|SCONJ|CCONJ)$/.test(word?.pos ?? '')
}

const EVENT_NOUN =
  /(?:ment|sion|tion|talks?|attacks?|strikes?|invasion|war|visit|meeting|summit|death|deaths|killing|murder|election|vote|referendum|launch|arrest|arrival|departure|removal|withdrawal|resignation|collapse|crash|protests?|negotiations?|discussions?|proposal|offer|refusal|victory|defeat)$/i

/** "after discussions between US and Ukrainian representatives": an event that only a noun names, with who took part. */
// "between A and B": the "and" belongs to the event.
const isShared = (words: readonly Word[], at: number, to: number) =>
  words[to]?.pos === 'CCONJ' && words.slice(at, to).some(({ low }) => low === 'between')

function namedEvents(article: string, words: readonly Word[]): Proposal[] {
  const found: Proposal[] = []
  words.forEach((word, at) => {
    if (
      !/^(?:after|following|since|before|despite|amid|over)$/.test(word.low) ||
      word.pos === 'SCONJ'
    )
      return
    let to = at + 1
    while (to < words.length && (!ends(words, to) || isShared(words, at, to))) to++
    while (to > at + 1 && /^(?:CCONJ|PUNCT|ADP)$/.test(words[to - 1]?.pos ?? '')) to--
    const phrase = words.slice(at + 1, to)
    const noun = phrase.some(({ text, pos }) => pos === 'NOUN' && EVENT_NOUN.test(text))
    const party = phrase.some(({ low }) => /^(?:'s|’s|between|by)$/.test(low))
    if (!noun || !party || phrase.length < 4) return
    found.push(
      detail(
        words,
        at + 1,
        to,
        `There was ${textOf(article, words, { from: at + 1, to })}.`,
        'event',
        'A noun names an event.',
      ),
    )
  })
  return found
}

function detail(
  words: readonly Word[],
  from: number,
  to: number,
  statement: string,
  kind: Kind,
  reason: string,
): Proposal {
  const [start = 0, end = 0] = [words[from]?.start, words[to - 1]?.end]
  return {
    start,
    end,
    statement: capitalised(statement),
    kind,
    about: 'content',
    claimant: null,
    checkable: true,
    stage: 'detail',
    reason,
  }
}
