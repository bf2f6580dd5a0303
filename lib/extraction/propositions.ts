import type { Clause } from './clauses'
import { pastOf } from './inflection'
import { textOf } from './noun-phrases'
import type { Range } from './types'
import type { Word } from './words'

/** One thing a clause says: the words it stands in, and the same as a sentence of its own. */
export type Proposition = { from: number; to: number; statement: string; body: string; clause: Clause }

const SKIPPED = new Set('if unless whether how why what as when once'.split(' '))
// Clauses under these say something of their own: "after Trump removed Zelensky".
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
    const body = bodyOf(article, words, clause)
    if (body.split(' ').length < 2 && clause.verb.head === clause.verb.from) return []
    const fronted = clause.fronted
      ? ` ${lowered(words, clause.fronted, textOf(article, words, clause.fronted))}`
      : ''
    const owner = textOf(article, words, subject)
    return [{ ...spanOf(words, clause, subject), statement: `${owner} ${body}${fronted}`, body, clause }]
  })
}

const isSkipped = (words: readonly Word[], { subject, verb }: Clause) =>
  subject !== null &&
  /^(?:what|which|who|how|whatever)$/.test(words[subject.from]?.low ?? '') &&
  subject.to === verb.from

const lowered = (words: readonly Word[], { from }: Range, text: string) =>
  words[from]?.pos === 'PROPN' ? text : text.charAt(0).toLowerCase() + text.slice(1)

/** The predicate: participles get a finite form, so that the statement is a sentence. */
function bodyOf(article: string, words: readonly Word[], clause: Clause): string {
  const text = textOf(article, words, { from: clause.after, to: clause.end })
  const verb = words[clause.verb.from]
  if (
    clause.kind === 'participle' &&
    verb &&
    clause.verb.form === 'gerund' &&
    clause.verb.to === clause.verb.from + 1
  ) {
    return text.replace(verb.text, pastOf(verb.text))
  }
  if (clause.kind === 'reduced') return `${isPlural(words, clause.subject) ? 'were' : 'was'} ${text}`
  return text
}

const isPlural = (words: readonly Word[], subject: Range | null) => {
  const head = subject ? words[subject.to - 1] : undefined
  return head !== undefined && /(?:[^s]s|people|men|women|children|police)$/.test(head.low)
}

/** The words the claim is pinned to: with the subject where it stands next to them. */
function spanOf(words: readonly Word[], clause: Clause, subject: Range): Range {
  const together =
    subject.to <= clause.after &&
    !words.slice(subject.to, clause.after).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const near = together && words.slice(subject.to, clause.after).length < 3
  const own = clause.kind !== 'coordinated' && clause.kind !== 'participle'
  const withSubject = (own || clause.marker === 'with') && (near || clause.kind === 'relative')
  return { from: withSubject ? subject.from : clause.after, to: clause.end }
}
