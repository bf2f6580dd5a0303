import type { Clause } from './clause'
import { capitalised, isPronoun, speakerOf } from './names'
import { phraseFrom, textOf } from './noun-phrases'
import type { People } from './people'
import { cueOf } from './speech'
import type { Kind, Proposal, Range } from './types'
import type { Word } from './words'
import { hasFigure } from './figures'

/** A clause in which someone says or holds something; `content` is the clause that tells what, when there is one. */
export type Speech = {
  clause: Clause
  speaker: string | null
  content: Clause | null
  kind: Kind
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
    const content =
      clauses.find((other) => other.kind === 'complement' && other.parent === clause) ??
      toldBefore(words, clauses, clause)
    if (!content && !(cue.takes !== 'clause' && takesNoun(words, clause))) return []
    if (!content && (isCrowd(words, clause.subject) || isOwnDoing(words, clause))) return []
    const speaker = speakerOf(article, words, speakerRange(clause), people)
    const near =
      clause.subject !== null &&
      clause.subject.to <= clause.after &&
      clause.after - clause.subject.to < 2 &&
      clause.kind !== 'coordinated' &&
      clause.kind !== 'participle'
    const start = near && clause.subject ? clause.subject.from : clause.after
    const from = content && content.verb.from < clause.verb.from ? 0 : start
    const kind =
      !content && hasFigure(textOf(article, words, { from: clause.verb.to, to: clause.end }))
        ? 'statistic'
        : cue.kind
    const to = from === 0 && content && start > 0 ? clause.verb.to : clause.end
    return [{ clause, speaker, content, kind, from, to }]
  })
}

/** After "he said …, and added" the subject is still the one who spoke, not whom he spoke of. */
export function speakerRange(clause: Clause): Range | null {
  const { kind, parent, subject } = clause
  const shared = (kind === 'coordinated' || kind === 'participle') && subject === parent?.subject
  return shared && parent.kind === 'complement' && parent.parent ? parent.parent.subject : subject
}

/** "Rates will rise, the bank said on Monday, …": what is said stands before. */
function toldBefore(words: readonly Word[], clauses: readonly Clause[], clause: Clause): Clause | null {
  const rest = words.slice(clause.verb.to).findIndex(({ pos }) => pos === 'PUNCT')
  const first = clauses[0]
  const closing = rest >= 0 && rest < 4 && words[clause.opening - 1]?.low === ',' && clause.kind === 'main'
  return closing && first && first !== clause && first.kind === 'main' ? first : null
}

export const introducesQuotation = (words: readonly Word[], clause: Clause) =>
  followsQuotation(words, clause) ||
  words
    .slice(clause.verb.to, clause.verb.to + 6)
    .some(
      (word, at, after) =>
        word.pos === 'X' &&
        !after.slice(0, at).some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ'),
    )

// "…," Jones told reporters
export function followsQuotation(words: readonly Word[], { subject, verb }: Clause): boolean {
  let at = Math.min(subject?.from ?? verb.from, verb.from) - 1
  while (/^[,–—]$/.test(words[at]?.text ?? '')) at--
  return words[at]?.pos === 'X'
}

// "called the plan “a trap”"; without the quotation marks it may be a meeting that was called.
const isLabelled = (article: string, words: readonly Word[], clause: Clause) =>
  words[clause.verb.to]?.pos !== 'ADP' &&
  /["“«]/u.test(article.slice(words[clause.verb.head]?.end, words[clause.end - 1]?.end))

function takesNoun(words: readonly Word[], clause: Clause): boolean {
  const next = words[clause.verb.to]
  return (
    next !== undefined &&
    clause.end > clause.verb.to &&
    /^(?:DET|NOUN|PROPN|ADJ|PRON|NUM|ADP|SCONJ|ADV)$/.test(next.pos) &&
    next.low !== 'to'
  )
}

const isCrowd = (words: readonly Word[], subject: Range | null) =>
  /^(?:some|many|few|several|most|more|people|others)$/.test(words[subject?.from ?? -1]?.low ?? '')
// "blamed", "announced a plan": deeds with words; the deed is the claim.
const isOwnDoing = (words: readonly Word[], clause: Clause) =>
  /^(?:announc|report|urg|accus|blam|prais|condemn|criticis|criticiz|repeat|revers)/.test(
    words[clause.verb.head]?.low ?? '',
  )

export function speechClaim(article: string, words: readonly Word[], speech: Speech): Proposal {
  const { clause, content, from, to, kind, speaker } = speech
  const [start = 0, end = 0] = [words[from]?.start, words[to - 1]?.end]
  const said = textOf(article, words, { from: clause.after, to })
  const owner = textOf(article, words, speakerRange(clause) ?? { from, to: from })
  const name =
    speaker && (isPronoun(owner) || owner.endsWith(speaker.split(' ').at(-1) ?? '')) && !/^the /i.test(owner)
      ? speaker
      : owner
  const statement = capitalised(
    content && content.verb.from < clause.verb.from
      ? `${name}: ${textOf(article, words, { from, to: clause.opening }).replace(/[,\s]+$/u, '')}.`
      : `${name} ${said}.`,
  )
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

/** Who speaks a quotation that stands as word `at` of the sentence, and the words that say so. */
export function introductionOf(
  article: string,
  words: readonly Word[],
  clauses: readonly Clause[],
  at: number,
  people: People,
): { speaker: string | null; from: number; to: number } | null {
  const before = clauses.findLast((clause) => clause.verb.to <= at && isNear(words, clause, at))
  if (before) {
    const near =
      before.subject && before.kind !== 'participle' && before.kind !== 'coordinated'
        ? before.subject.from
        : before.after
    return {
      speaker: speakerOf(article, words, speakerRange(before), people),
      from: near,
      to: at + 1,
    }
  }
  const after = clauses.find(
    (clause) =>
      clause.verb.from > at &&
      cueOf(words, clause.verb.head) &&
      !words.slice(at + 1, clause.verb.from).some(({ pos }) => pos === 'X'),
  )
  if (!after || after.verb.from - at > 14) return null
  const inverted = /^(?:X|PUNCT)$/.test(words[after.verb.from - 1]?.pos ?? '')
  const range = inverted ? phraseFrom(words, after.verb.to) : after.subject
  return (
    range && {
      speaker: speakerOf(article, words, range, people),
      from: at,
      to: inverted ? range.to : after.verb.to,
    }
  )
}

function isNear(words: readonly Word[], clause: Clause, at: number): boolean {
  const between = words.slice(clause.verb.to, at)
  if (between.at(-1)?.text === ':') return true
  const cue = cueOf(words, clause.verb.head)
  return cue !== null && between.length < 14 && !between.some(({ pos }) => pos === 'X')
}
