import { bodiesOf, type Body } from './bodies'
import { hasDate } from '../date-words'
import type { Clause } from './clause'
import { isPastForm, isPluralNoun, pastOf } from './inflection'
import { possessive } from './names'
import { textOf } from './noun-phrases'
import { ownersOf, type Owner } from './subjects'
import type { Range } from '../types'
import { isBe, isHave } from './verbs'
import type { Word } from './words'

type Told = { to: number; statement: string; body: string }

/**
 * One thing a clause says: the words it stands in (word indices), and the same as a sentence of its own. The first of
 * several that one clause says has the clause undivided as `whole`.
 */
export type Proposition = Told & { from: number; clause: Clause; whole: Told | null }

const SKIPPED = new Set('if unless whether how why what as when once'.split(' '))
// Clauses under these say something of their own: "even as Ukraine launched …".
const ASSERTED_AFTER_AS = /^(?:even|just|same|time)$/

/** "when he met her" in the past tells that he did; "when it rains" only that it may. */
const happened = (words: readonly Word[], { marker, opening, verb }: Clause) => {
  if (marker === 'as' && ASSERTED_AFTER_AS.test(words[opening - 1]?.low ?? '')) return true
  return /^(?:as|when|once)$/.test(marker ?? '') && isPastForm(words[verb.from]?.low ?? '')
}

/** "a proposal agreed upon by officials" tells who, "a phone sold in 2007" when; "a team focused on growth" only which team. */
function saysSomething(words: readonly Word[], { subject, verb, end, parent }: Clause): boolean {
  if (/^(?:any|no|none|few|neither)$/.test(words[subject?.from ?? 0]?.low ?? '')) return false
  if (subject === parent?.subject || words[subject?.to ?? 0]?.low === ',') return true
  const rest = words.slice(verb.to, end)
  const named = words[(subject?.to ?? 0) - 1]?.pos === 'PROPN'
  return (
    named ||
    rest.some(({ low, pos }) => low === 'by' || pos === 'NUM' || /\d/.test(low)) ||
    hasDate(rest.map(({ text }) => text).join(' '))
  )
}

/** What each clause of a sentence says. Hypotheses and clauses without a subject say nothing by themselves. */
export function propositionsOf(
  article: string,
  words: readonly Word[],
  clauses: readonly Clause[],
): Proposition[] {
  return clauses.flatMap((clause) => {
    const { subject, marker } = clause
    if (!subject || subject.from >= subject.to || isSkipped(words, clause)) return []
    // “…, said the union”: it says nothing of the union
    if (subject.from === clause.verb.to && clause.kind === 'main') return []
    if (marker && SKIPPED.has(marker) && !happened(words, clause)) return []
    if (clause.defining) return []
    if (clause.kind === 'reduced' && !saysSomething(words, clause)) return []
    if (
      words[clause.opening - 1]?.low === 'or' &&
      /^(?:whether|if)$/.test(clause.parent?.marker ?? '')
    )
      return []
    const end = Math.min(withoutExtras(words, clause), describedFrom(words, clause, clauses))
    const span = spanOf(words, clause, subject)
    const all = { from: span.from, clause }
    const told = (owner: Owner, { pieces, to }: Body): Told => {
      const body = finite(words, clause, piecesText(article, words, filled(words, clause, pieces)))
      const fitted = owner.verb === verb ? body : body.replace(verb, owner.verb)
      const said = joined(ownerText(article, words, clause, owner.text), fitted)
      return { to, body, statement: whenItWas(article, words, clause, said) }
    }
    const verb = words[clause.verb.from]?.text ?? ''
    const one = { text: textOf(article, words, subject), verb }
    const whole = told(one, { pieces: [{ from: clause.after, to: end }], to: end })
    if (whole.body.split(' ').length < 2 && !tellsAll(words, clause)) return []
    const bodies = bodiesOf(words, clause, end)
    const owners = bodies.length > 1 ? [one] : ownersOf(article, words, clause, end)
    const parts = bodies.flatMap((body) => owners.map((owner) => told(owner, body)))
    return parts.map((part, index) => ({
      ...all,
      ...part,
      whole: index === 0 && parts.length > 1 ? whole : null,
    }))
  })
}

/** "Shares fell", "at least 17 people died": one word says it all, of a subject that is more than one. */
const tellsAll = (words: readonly Word[], { kind, verb, subject }: Clause) =>
  verb.head > verb.from ||
  (kind === 'main' && subject !== null && isPastForm(words[verb.from]?.low ?? ''))

/** "whose wife died" is about the wife of the one named before. */
function ownerText(article: string, words: readonly Word[], { gap }: Clause, text: string): string {
  return gap?.role === 'owner' ? `${possessive(textOf(article, words, gap.noun))} ${text}` : text
}

/** "a system which he patented in 1913": he patented a system in 1913. */
function filled(
  words: readonly Word[],
  { gap, verb }: Clause,
  pieces: readonly Range[],
): readonly Range[] {
  const [first, ...rest] = pieces
  if (!gap || !first || gap.role === 'owner') return pieces
  if (gap.lead) return [...pieces, gap.lead, gap.noun]
  if (gap.role === 'place') {
    const placed = words[gap.noun.from - 1]?.pos === 'ADP' ? gap.noun.from - 1 : gap.noun.from
    return [...pieces, { from: placed, to: gap.noun.to }]
  }
  const stranded = words[first.to - 1]?.pos === 'ADP'
  if (stranded && rest.length === 0) return [first, gap.noun]
  return [{ from: first.from, to: verb.to }, gap.noun, { from: verb.to, to: first.to }, ...rest]
}

const piecesText = (article: string, words: readonly Word[], pieces: readonly Range[]) =>
  pieces
    .map((piece) => textOf(article, words, piece))
    .filter(Boolean)
    .join(' ')
    .replace(/\s+([,.;])/gu, '$1')

const joined = (owner: string, body: string) =>
  /^['’]/.test(body) ? `${owner}${body}` : `${owner} ${body}`

const isSkipped = (words: readonly Word[], { subject, verb }: Clause) =>
  subject !== null &&
  /^(?:what|which|who|how|whatever)$/.test(words[subject.from]?.low ?? '') &&
  subject.to === verb.from

/** With the time that stood before the subject behind, or where it stood. */
function whenItWas(
  article: string,
  words: readonly Word[],
  { fronted, inPlace }: Clause,
  said: string,
): string {
  if (!fronted) return said
  const when = textOf(article, words, fronted)
  return inPlace ? `${when} ${said}` : `${said} ${lowered(words, fronted, when)}`
}

const lowered = (words: readonly Word[], { from }: Range, text: string) =>
  words[from]?.pos === 'PROPN' ? text : text.charAt(0).toLowerCase() + text.slice(1)

/** "is a song written by …": who wrote it is told of the same subject by the next clause. */
function describedFrom(words: readonly Word[], clause: Clause, clauses: readonly Clause[]): number {
  const from = clauses.find(
    (one) =>
      one.kind === 'reduced' &&
      one.subject === clause.subject &&
      one.verb.from > clause.verb.to + 1,
  )?.verb.from
  if (from === undefined) return Infinity
  return words[from - 1]?.pos === 'CCONJ' ? from - 1 : from
}

/** Where the predicate ends without ", such as …" and without a closing apposition, which is a claim of its own. */
function withoutExtras(words: readonly Word[], clause: Clause): number {
  for (let at = clause.verb.to + 1; at < clause.end - 2; at++) {
    if (words[at]?.low !== ',') continue
    const [next, after] = [words[at + 1]?.low ?? '', words[at + 2]?.low ?? '']
    if (next === 'according' && after === 'to') return at
    const apposed = words[at - 1]?.pos === 'PROPN' && /^(?:a|an|the)$/.test(next)
    if (
      apposed &&
      !words
        .slice(at + 1, clause.end)
        .some(({ pos, low }) => /^(?:VERB|AUX|CCONJ)$/.test(pos) || low === ',')
    )
      return at
  }
  return clause.end
}

/** The predicate with a finite verb, so that the statement is a sentence. */
function finite(words: readonly Word[], clause: Clause, text: string): string {
  const { kind, verb, subject } = clause
  const first = words[verb.from]
  if (kind === 'participle' && first && verb.form === 'gerund')
    return toldInTime(words, clause, first.text, text)
  if (kind === 'coordinated') return withAuxiliaries(words, clause, text)
  return kind === 'reduced' ? `${isPlural(words, subject) ? 'were' : 'was'} ${text}` : text
}

/** What hangs on a clause is told in its time: "killing" becomes "killed", or "is killing" after a present. */
function toldInTime(
  words: readonly Word[],
  { verb, parent, subject }: Clause,
  gerund: string,
  text: string,
): string {
  if (gerund.toLowerCase() === 'having') return text.replace(/^.*?having\s/iu, '')
  if (verb.to !== verb.from + 1) return text
  if (parent && isPresent(words, parent))
    return `${isPlural(words, subject) ? 'are' : 'is'} ${text}`
  return text.replace(gerund, pastOf(gerund))
}

const isPresent = (words: readonly Word[], { verb }: Clause) =>
  /^(?:is|are|has|have|does|do|can|may|will)$/.test(words[verb.from]?.low ?? '') ||
  (verb.head === verb.from && /[^s]s$/.test(words[verb.from]?.low ?? ''))

/** "were mobilised and recalled": a second participle shares the auxiliary of the first. */
function withAuxiliaries(words: readonly Word[], { verb, parent }: Clause, text: string): string {
  const group = parent?.verb
  if (!group || group.head === group.from || verb.head !== verb.from) return text
  const joined =
    /^(?:and|or|nor)$/.test(words[verb.from - 1]?.low ?? '') && group.to === verb.from - 1
  const auxiliaries = words.slice(group.from, group.head).filter(({ pos }) => pos !== 'ADV')
  const modal = auxiliaries[0]?.pos === 'AUX' && !isBe(auxiliaries[0]) && !isHave(auxiliaries[0])
  const form = words[verb.from]?.low ?? ''
  const fits =
    modal && auxiliaries.length === 1
      ? !/(?:s|ed)$/.test(form)
      : /(?:ed|en|n|t)$/.test(form) && (joined || words[verb.to]?.low === 'by')
  return fits ? `${auxiliaries.map(({ text: word }) => word).join(' ')} ${text}` : text
}

const isPlural = (words: readonly Word[], subject: Range | null) =>
  isPluralNoun(words[(subject?.to ?? 0) - 1]?.low ?? '')

/** The words the claim is pinned to: with the subject where it stands next to them. */
function spanOf(words: readonly Word[], clause: Clause, subject: Range): Range {
  const between = words.slice(subject.to, clause.after)
  const near =
    subject.to <= clause.after &&
    between.length < 3 &&
    !between.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const own = clause.kind !== 'coordinated' && clause.kind !== 'participle'
  const withSubject = (own || clause.marker === 'with') && (near || clause.kind === 'relative')
  const first = clause.inPlace ? clause.fronted : subject
  return {
    from: withSubject && first && first.from <= clause.after ? first.from : clause.after,
    to: clause.end,
  }
}
