import type { Clause } from './clause'
import { coordinationIn } from './coordination'
import { pastOf } from './inflection'
import { textOf } from './noun-phrases'
import type { Range } from './types'
import type { Word } from './words'

/** One thing a clause says: the words it stands in (word indices), and the same as a sentence of its own. */
export type Proposition = { from: number; to: number; statement: string; body: string; clause: Clause }

const SKIPPED = new Set('if unless whether how why what as when once'.split(' '))
// Clauses under these say something of their own: "even as Ukraine launched …".
const ASSERTED_AFTER_AS = /^(?:even|just|same|time)$/

/** What each clause of a sentence says. Hypotheses and clauses without a subject say nothing by themselves. */
export function propositionsOf(
  article: string,
  words: readonly Word[],
  clauses: readonly Clause[],
): Proposition[] {
  return clauses.flatMap((clause) => {
    const { subject, marker } = clause
    if (!subject || subject.from >= subject.to || isSkipped(words, clause)) return []
    if (
      marker &&
      SKIPPED.has(marker) &&
      !(marker === 'as' && ASSERTED_AFTER_AS.test(words[clause.opening - 1]?.low ?? ''))
    )
      return []
    if (words[clause.opening - 1]?.low === 'or' && /^(?:whether|if)$/.test(clause.parent?.marker ?? ''))
      return []
    const end = withoutExtras(words, clause)
    const owner = textOf(article, words, subject)
    const fronted = clause.fronted
      ? ` ${lowered(words, clause.fronted, textOf(article, words, clause.fronted))}`
      : ''
    const span = spanOf(words, clause, subject)
    return dividedBodies(article, words, clause, end).flatMap(({ text, to }) => {
      const body = finite(words, clause, text)
      if (body.split(' ').length < 2 && clause.verb.head === clause.verb.from) return []
      return [{ from: span.from, to, statement: joined(owner, body) + fronted, body, clause }]
    })
  })
}

const joined = (owner: string, body: string) => (/^['’]/.test(body) ? `${owner}${body}` : `${owner} ${body}`)

const isSkipped = (words: readonly Word[], { subject, verb }: Clause) =>
  subject !== null &&
  /^(?:what|which|who|how|whatever)$/.test(words[subject.from]?.low ?? '') &&
  subject.to === verb.from

const lowered = (words: readonly Word[], { from }: Range, text: string) =>
  words[from]?.pos === 'PROPN' ? text : text.charAt(0).toLowerCase() + text.slice(1)

/** Where the predicate ends without ", such as …" and without a closing apposition, which is a claim of its own. */
function withoutExtras(words: readonly Word[], clause: Clause): number {
  for (let at = clause.verb.to + 1; at < clause.end - 2; at++) {
    if (words[at]?.low !== ',') continue
    const [next, after] = [words[at + 1]?.low ?? '', words[at + 2]?.low ?? '']
    if (
      (next === 'such' && after === 'as') ||
      next === 'including' ||
      (next === 'according' && after === 'to')
    )
      return at
    const apposed = words[at - 1]?.pos === 'PROPN' && /^(?:a|an|the)$/.test(next)
    if (
      apposed &&
      !words.slice(at + 1, clause.end).some(({ pos, low }) => /^(?:VERB|AUX|CCONJ)$/.test(pos) || low === ',')
    )
      return at
  }
  return clause.end
}

/** The predicate, once for each of the things it is said of: "halting all military aid" and "halting … intelligence sharing". */
function dividedBodies(
  article: string,
  words: readonly Word[],
  clause: Clause,
  end: number,
): { text: string; to: number }[] {
  const whole = { text: textOf(article, words, { from: clause.after, to: end }), to: end }
  const coordination = coordinationIn(words, clause.verb.to, end)
  const first = coordination?.parts[0]
  if (!coordination || !first || clause.kind === 'complement') return [whole]
  const head = textOf(article, words, { from: clause.after, to: first.from })
  const tail = textOf(article, words, coordination.tail)
  return coordination.parts.map((part, index) => ({
    text: [head, textOf(article, words, part), tail]
      .filter(Boolean)
      .join(' ')
      .replace(/\s+([,.;])/gu, '$1'),
    to: index === coordination.parts.length - 1 ? end : part.to,
  }))
}

/** The predicate with a finite verb, so that the statement is a sentence. */
function finite(words: readonly Word[], clause: Clause, text: string): string {
  const verb = words[clause.verb.from]
  if (
    clause.kind === 'participle' &&
    verb &&
    clause.verb.form === 'gerund' &&
    clause.verb.to === clause.verb.from + 1
  ) {
    return text.replace(verb.text, pastOf(verb.text))
  }
  return clause.kind === 'reduced' ? `${isPlural(words, clause.subject) ? 'were' : 'was'} ${text}` : text
}

const isPlural = (words: readonly Word[], subject: Range | null) =>
  /(?:[^s]s|people|men|women|children|police)$/.test(words[(subject?.to ?? 0) - 1]?.low ?? '')

/** The words the claim is pinned to: with the subject where it stands next to them. */
function spanOf(words: readonly Word[], clause: Clause, subject: Range): Range {
  const between = words.slice(subject.to, clause.after)
  const near =
    subject.to <= clause.after &&
    between.length < 3 &&
    !between.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const own = clause.kind !== 'coordinated' && clause.kind !== 'participle'
  const withSubject = (own || clause.marker === 'with') && (near || clause.kind === 'relative')
  return { from: withSubject && subject.from <= clause.after ? subject.from : clause.after, to: clause.end }
}
