import type { Clause } from './clause'
import { isNobody } from './denied'
import { capitalised, isPronoun, speakerOf } from './names'
import { textOf } from './noun-phrases'
import type { People } from '../people'
import { cueOf } from './speech'
import type { Kind, Proposal, Range } from '../types'
import type { Word } from './words'
import { hasFigure } from './figures'

/** A clause in which someone says or holds something; `content` is the clause that tells what, when there is one. */
export type Speech = {
  clause: Clause
  speaker: string | null
  content: Clause | null
  /** what is said stands before, up to this word */ told: number
  kind: Kind
  gives: 'forecast' | 'opinion' | null
  from: number
  to: number
}

/** The reports of speech in a sentence that do not introduce a direct quotation. */
export function speechesOf(
  article: string,
  words: readonly Word[],
  clauses: readonly Clause[],
  people: People,
): Speech[] {
  return clauses.flatMap((clause): Speech[] => {
    const cue = cueOf(words, clause.verb.head)
    if (!cue || clause.marker === 'with' || introducesQuotation(words, clause)) return []
    if (cue.takes === 'label' && !isLabelled(article, words, clause)) return []
    const complement = clauses.find((other) => isContent(words, other, clause))
    const content = complement ?? toldBefore(words, clauses, clause)
    if (!content && !(cue.takes !== 'clause' && takesNoun(words, clause, cue.gives))) return []
    if (isDeclined(words, clause) || isUnnamed(words, clause) || isNobody(words, clause)) return []
    if (!content && (isCrowd(words, clause.subject) || isOwnDoing(words, clause))) return []
    const speaker = speakerOf(
      article,
      words,
      passiveSpeaker(words, clause) ?? speakerRange(clause),
      people,
    )
    const near =
      clause.subject !== null &&
      clause.subject.to <= clause.after &&
      clause.after - clause.subject.to < 2 &&
      clause.kind !== 'coordinated' &&
      clause.kind !== 'participle'
    const start = near && clause.subject ? clause.subject.from : clause.after
    const around = content !== null && standsAround(clause, content)
    const from = content && (around || content.verb.from < clause.verb.from) ? 0 : start
    const kind =
      !content &&
      cue.gives === null &&
      hasFigure(textOf(article, words, { from: clause.verb.to, to: clause.end }))
        ? 'statistic'
        : content && /^(?:confirm|den)/u.test(words[clause.verb.head]?.low ?? '')
          ? 'quote'
          : cue.kind
    const behind = from === 0 && content !== null && start > 0 && !around
    const to = behind ? Math.max(clause.verb.to, clause.subject?.to ?? 0) : clause.end
    const gives = content ? null : cue.gives
    return [{ clause, speaker, content, told: behind ? clause.opening : 0, kind, gives, from, to }]
  })
}

/** "The harbour, Lind said, had been dredged." */
const standsAround = ({ opening, verb }: Clause, { subject, verb: told }: Clause) =>
  subject !== null && subject.to < opening && told.from > verb.from

/** After "he said …, and added" the subject is still the one who spoke, not whom he spoke of. */
export function speakerRange(clause: Clause): Range | null {
  const { kind, parent, subject } = clause
  const shared = (kind === 'coordinated' || kind === 'participle') && subject === parent?.subject
  return shared && parent.kind === 'complement' && parent.parent ? parent.parent.subject : subject
}

/** "Rates will rise, the bank said on Monday, …": what is said stands before. */
function toldBefore(
  words: readonly Word[],
  clauses: readonly Clause[],
  clause: Clause,
): Clause | null {
  if (words[clause.opening - 1]?.low !== ',' || clause.kind !== 'main') return null
  const behind = words.slice(clause.verb.to)
  const rest = behind.findIndex(({ pos }) => pos === 'PUNCT')
  const said = behind.slice(0, rest)
  // "dismissed it" is said of something else
  if (/^(?:it|this|that|these|those)$/u.test(said[0]?.low ?? '')) return null
  if (rest < 0 || rest > 7 || said.some(({ pos }) => /^(?:VERB|AUX|X)$/u.test(pos))) return null
  return (
    clauses.findLast(
      (other) =>
        other.verb.from < clause.opening && (other.kind === 'main' || other.kind === 'coordinated'),
    ) ?? null
  )
}

// "a request for comment": the tagger takes the noun for a verb without a subject.
const isContent = (words: readonly Word[], other: Clause, clause: Clause) =>
  other.kind === 'complement' &&
  other.parent === clause &&
  words[other.verb.head]?.low !== 'comment'

const isPassive = (words: readonly Word[], { verb }: Clause) =>
  words
    .slice(verb.from, verb.head)
    .some(({ low }) => /^(?:is|are|was|were|be|been|being)$/u.test(low)) &&
  !/ing$/u.test(words[verb.head]?.low ?? '')

/** "was contradicted by the governor, Anton Reznik": who it is by. */
function passiveSpeaker(words: readonly Word[], clause: Clause): Range | null {
  const by = words.findIndex(
    ({ low }, at) => low === 'by' && at >= clause.verb.to && at < clause.end,
  )
  if (by < 0 || !isPassive(words, clause)) return null
  const end = words.findIndex(({ pos }, at) => at > by && /^(?:PUNCT|VERB|AUX|ADP)$/u.test(pos))
  return { from: by + 1, to: end < 0 ? clause.end : end }
}

const HEARERS =
  /^(?:court|jury|inquest|hearing|inquiry|tribunal|committee|panel|council|parliament|mps)$/u

/** "was accused of fraud": someone said so, but nobody is named; what a court was told is the court's. */
const isUnnamed = (words: readonly Word[], clause: Clause) =>
  isPassive(words, clause) &&
  passiveSpeaker(words, clause) === null &&
  !HEARERS.test(words[(clause.subject?.to ?? 0) - 1]?.low ?? '')

/** "did not immediately respond", "would not say": nothing is said. */
const isDeclined = (words: readonly Word[], { verb }: Clause) =>
  /^(?:respond|repl|answer|comment|say|confirm|rule|specif|disclose|explain|show|find|reveal|mention|name)/u.test(
    words[verb.head]?.low ?? '',
  ) && words.slice(verb.from, verb.head).some(({ low }) => /^(?:not|n['’]t|never)$/u.test(low))

const introducesQuotation = (words: readonly Word[], clause: Clause) =>
  followsQuotation(words, clause) ||
  words
    .slice(clause.verb.to, clause.verb.to + 6)
    .some(
      (word, at, after) =>
        word.pos === 'X' &&
        !after.slice(0, at).some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ'),
    )

// "…," Jones told reporters
export function followsQuotation(words: readonly Word[], { kind, subject, verb }: Clause): boolean {
  if (words[subject?.from ?? -1]?.pos === 'X') return true
  const own = kind !== 'participle' && kind !== 'coordinated'
  let at = Math.min(own && subject ? subject.from : verb.from, verb.from) - 1
  while (/^[,–—]$/.test(words[at]?.text ?? '')) at--
  return words[at]?.pos === 'X'
}

// "called the plan “a trap”"; without the quotation marks it may be a meeting that was called.
const isLabelled = (article: string, words: readonly Word[], clause: Clause) =>
  words[clause.verb.to]?.pos !== 'ADP' &&
  /["“«]/u.test(article.slice(words[clause.verb.head]?.end, words[clause.end - 1]?.end))

function takesNoun(words: readonly Word[], clause: Clause, gives: Speech['gives']): boolean {
  const next = words[clause.verb.to]
  return (
    next !== undefined &&
    clause.end > clause.verb.to &&
    /^(?:DET|NOUN|PROPN|ADJ|PRON|NUM|ADP|SCONJ|ADV|PART|VERB|SYM)$/.test(next.pos) &&
    (next.low !== 'to' ||
      (gives === 'forecast' && /^(?:promis|pledg|vow)/u.test(words[clause.verb.head]?.low ?? '')))
  )
}

const isCrowd = (words: readonly Word[], subject: Range | null) =>
  /^(?:some|many|few|several|most|more|people|others)$/.test(words[subject?.from ?? -1]?.low ?? '')
// "blamed", "announced a plan": deeds with words; the deed is the claim.
const isOwnDoing = (words: readonly Word[], clause: Clause) =>
  /^(?:announc|report|urg|repeat|revers)/.test(words[clause.verb.head]?.low ?? '')

/** What is said, where it stands before who says it, or around them. */
function toldAround(
  article: string,
  words: readonly Word[],
  { clause, content, from }: Speech,
): string | null {
  if (!content) return null
  const { subject, after, end, verb } = content
  if (subject && standsAround(clause, content))
    return `${textOf(article, words, subject)} ${textOf(article, words, { from: after, to: end })}`
  const before = textOf(article, words, { from, to: clause.opening })
  return verb.from < clause.verb.from ? before.replace(/[,\s]+$/u, '') : null
}

export function speechClaim(article: string, words: readonly Word[], speech: Speech): Proposal {
  const { clause, from, to, kind, speaker } = speech
  const [start = 0, end = 0] = [words[from]?.start, words[to - 1]?.end]
  const said = textOf(article, words, { from: clause.after, to })
  const owner = textOf(article, words, speakerRange(clause) ?? { from, to: from })
  const name =
    !isPassive(words, clause) &&
    speaker &&
    (isPronoun(owner) || owner.endsWith(speaker.split(' ').at(-1) ?? '')) &&
    !/^the /i.test(owner)
      ? speaker
      : owner
  const told = toldAround(article, words, speech)
  const statement = capitalised(told ? `${name}: ${told}.` : `${name} ${said}.`)
  return {
    start,
    end,
    statement,
    kind,
    about: kind === 'statistic' ? 'content' : 'attribution',
    claimant: speaker,
    checkable: true,
    stage: 'attribution',
    reason: `“${words[clause.verb.head]?.text ?? ''}” reports what someone says.`,
  }
}
