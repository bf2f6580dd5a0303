import type { Fact, FactKind } from '@/lib/extraction/facts/facts'
import type { Span } from './coverage'

export type FactState = 'claimed' | 'setAside' | 'open'
/** What a claim says, with every place of the text it is taken from. */
export type Telling = Span & {
  kind: string
  statement: string
  claimant: string | null
  basis?: readonly Span[]
}
type Sentence = Span & { reason: string | null }
/** A fact that somebody set aside, at its place. */
type Aside = Span & { reason: string }
export type FactOf = Fact & {
  text: string
  state: FactState
  reason: string | null
  inClaimed: boolean
}

/** A claim as it is read, with the places of its anchor opened. */
export const withBasis = <C extends { basis: string }>(row: C) => ({
  ...row,
  basis: JSON.parse(row.basis) as Span[],
})

type Given = {
  text: string
  facts: readonly Fact[]
  sentences: readonly Sentence[]
  /** those that stand in the text */
  claims: readonly Telling[]
  asides: readonly Aside[]
}

/**
 * What accounts for each fact: a claim whose quote or basis holds it or whose statement says it, somebody who set it
 * or its sentence aside, or nothing yet. `inClaimed` = its sentence holds a claim. Pure.
 */
export function accountFacts({ text, facts, sentences, claims, asides }: Given): FactOf[] {
  const near = claimsBySentence(sentences, claims)
  const covered = coverFrom(text, claims)
  const setAside = new Map(asides.map((aside) => [`${aside.start} ${aside.end}`, aside.reason]))
  return facts.map((fact) => {
    const words = text.slice(fact.start, fact.end)
    const { claims: claimsHere, said } = near[fact.sentence] ?? nobody
    const sentence = sentences[fact.sentence]
    const claimed =
      covered(fact) || (claimsHere.length > 0 && tellings[fact.kind](fact, words, claimsHere, said))
    const aside =
      setAside.get(`${fact.start} ${fact.end}`) ??
      (claimsHere.length === 0 ? (sentence?.reason ?? null) : null)
    const state = claimed ? 'claimed' : aside ? 'setAside' : 'open'
    return {
      ...fact,
      text: words,
      state,
      reason: claimed ? null : aside,
      inClaimed: claimsHere.length > 0,
    }
  })
}

type Near = { claims: readonly Telling[]; said: string }
const nobody: Near = { claims: [], said: '' }

/** For each sentence the claims that touch it, and all their words; one walk, both in the order of the text. */
function claimsBySentence(sentences: readonly Span[], claims: readonly Telling[]): Near[] {
  const waiting = [...claims].sort((a, b) => a.start - b.start)
  let next = 0
  let under: Telling[] = []
  return sentences.map(({ start, end }) => {
    under = under.filter((claim) => claim.end > start)
    for (let claim = waiting[next]; claim && claim.start < end; claim = waiting[++next])
      if (claim.end > start) under.push(claim)
    return { claims: under, said: under.map(wordsOf).join('\n') }
  })
}

const wordsOf = ({ statement, claimant }: Telling) => `${statement}\n${claimant ?? ''}`

/**
 * Asked in the order of the text: whether every letter and digit lies in the quote or basis of a claim. A basis may lie
 * in another sentence than its claim.
 */
function coverFrom(text: string, claims: readonly Telling[]): (fact: Span) => boolean {
  const spans = claims.flatMap(({ start, end, basis = [] }) => [{ start, end }, ...basis])
  const waiting = spans.sort((a, b) => a.start - b.start)
  let next = 0
  let under: Span[] = []
  return (fact) => {
    under = under.filter(({ end }) => end > fact.start)
    for (let span = waiting[next]; span && span.start < fact.end; span = waiting[++next])
      if (span.end > fact.start) under.push(span)
    return covers(text, fact, under)
  }
}

function covers(text: string, { start, end }: Span, spans: readonly Span[]): boolean {
  for (let at = start; at < end; at++) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at))) continue
    const holder = spans.find((span) => span.start <= at && at < span.end)
    if (!holder) return false
    at = Math.min(end, holder.end) - 1
  }
  return true
}

type Tells = (fact: Fact, words: string, claims: readonly Telling[], said: string) => boolean

const tellings: Record<FactKind, Tells> = {
  // "Zelensky" in the text is told by a statement on Volodymyr Zelensky, and the other way round
  name: (_, words, __, said) => holds(said, words) || holds(said, lastOf(words)),
  number: (_, words, __, said) => holds(said, words),
  date: (_, words, __, said) => holds(said, words),
  // who said it is what a claim on a quotation is about, so one that lies in it tells all of it
  quotation: (fact, _, claims) =>
    claims.some(({ kind, start, end }) => kind === 'quote' && start < fact.end && fact.start < end),
}

const lastOf = (name: string) => {
  const last = name.split(/\s+/u).at(-1) ?? ''
  return last.length > 3 ? last : name
}

/** As whole words. */
function holds(said: string, words: string): boolean {
  for (let at = said.indexOf(words); at >= 0; at = said.indexOf(words, at + 1))
    if (!isLetter(said.charAt(at - 1)) && !isLetter(said.charAt(at + words.length))) return true
  return false
}

const isLetter = (sign: string) => /[\p{L}\p{M}\p{N}]/u.test(sign)

/** Facts that stop sign-off at this depth. */
export function factsAsked<F extends Omit<FactOf, 'reason'>>(
  depth: string,
  facts: readonly F[],
): F[] {
  if (depth === 'full') return facts.filter(({ state, inClaimed }) => state === 'open' && inClaimed)
  return depth === 'essentials' ? essentialsOpen(facts) : []
}

/** Each number, date and quotation for itself; a name once, wherever it is accounted for. */
function essentialsOpen<F extends Omit<FactOf, 'reason'>>(facts: readonly F[]): F[] {
  const done = new Set(
    facts.flatMap(({ kind, state, text }) =>
      kind === 'name' && state !== 'open' ? [lastOf(text)] : [],
    ),
  )
  return facts.filter(({ kind, state, text }) => {
    if (state !== 'open' || (kind === 'name' && done.has(lastOf(text)))) return false
    if (kind === 'name') done.add(lastOf(text))
    return true
  })
}
