import { followsQuotation, speechClaim, speechesOf, type Speech } from './attribution'
import { objectClaim } from './expected'
import { backgroundOf } from './background'
import type { Clause } from './clause'
import { clausesOf } from './clauses'
import { contentClaim, judgementOf, undividedOpinions } from './content'
import { type Reading } from '../context'
import { isDenied } from './denied'
import { detailsOf } from './details'
import { isAdvice, isHedge, onlyNotes } from './frames'
import { kindOf } from './kinds'
import { isPluralNoun } from './inflection'
import { isPronoun } from './names'
import { textOf } from './noun-phrases'
import { standInFor, standingAlone } from './pronouns'
import { propositionsOf } from './propositions'
import { borrowedWords, readQuotations } from './quoted'
import { sourceOf, type Source } from './sources'
import { cueOf } from './speech'
import type { Proposal } from '../types'
import { outsideBrackets, wordsOf, type Word } from './words'

/** All that one English sentence claims. `reading` remembers who was named and who is speaking. */
export function readSentence(reading: Reading, start: number, end: number): Proposal[] {
  const { article, people } = reading
  const parts = reading.quotationsIn(start, end)
  const whole = parts
    .filter((one) => one.whole)
    .map((one) => ({ ...one, start: Math.max(one.start, start), end: Math.min(one.end, end) }))
  const all = wordsOf(article, start, end, whole)
  people.meet(all)
  const source = sourceOf(article, all, people)
  const words = outsideBrackets(source ? source.rest : all)
  const clauses = clausesOf(words)
  const said = readQuotations(reading, words, clauses, whole)
  const told = readVoice(reading, words, clauses, { text: article.slice(start, end), source })
  const borrowed = parts
    .filter((one) => !one.whole)
    .flatMap((one) => borrowedWords(reading, words, clauses, one, [...said, ...told]))
  remember(reading, words, clauses)
  return [...told, ...said, ...borrowed]
}

/** The sentence outside its quotations. */
function readVoice(
  reading: Reading,
  words: readonly Word[],
  clauses: readonly Clause[],
  { text, source }: { text: string; source: Source | null },
): Proposal[] {
  const { article, people } = reading
  const reports = speechesOf(article, words, clauses, people).filter(
    (one) => !isHedge(words, one.clause),
  )
  const speeches = reports.filter((one) => !isPrelude(words, clauses, one))
  const claims = speeches.flatMap((speech) => [
    speechClaim(article, words, speech),
    ...[objectClaim(article, words, speech)].filter((one) => one !== null),
  ])
  if (source) claims.push(source.claim)
  const propositions = undividedOpinions(propositionsOf(article, words, clauses), {
    quoted: false,
    text,
  })
  for (const proposition of propositions) {
    const { clause, statement } = proposition
    if (reports.some((speech) => speech.clause === clause) || introducesOnly(words, clause))
      continue
    if (onlyNotes(words, clause, clauses) || isAdvice(words, clause)) continue
    if (isDenied(words, clause)) continue
    if (clause.kind === 'complement' && clause.parent && isHedge(words, clause.parent)) continue
    const speech = speechAround(speeches, clause)
    const owner = clause.subject ? textOf(article, words, clause.subject) : ''
    // "expects the ward to open": no sentence of its own
    const named = statement.startsWith(owner)
      ? people.inFull(owner) + statement.slice(owner.length)
      : statement
    const voice = {
      quoted: false,
      told: speech === undefined ? false : isHeld(words, speech) ? ('held' as const) : true,
      text,
      alone: standingAlone(
        named,
        clause.kind === 'relative' ? '' : owner,
        standInFor(reading, words, clauses, clause),
      ),
    }
    const own = speech?.content === clause && isOfSpeaker(article, words, speech)
    const stance = own && kindOf(words, clause, proposition.body) === 'status'
    if (stance && !judgementOf(proposition, voice)) continue
    const informant = speech ? speech.speaker : informantOf(source, words, clause)
    claims.push(contentClaim(words, proposition, informant, voice))
  }
  const backgrounds = backgroundOf(article, words).filter((one) => reading.isNew(one.statement))
  const details = detailsOf(article, words, clauses).map((one) => ({
    ...one,
    claimant:
      teller(words, speeches, one.start) ??
      (source && covers(source, one.start) ? source.name : null),
  }))
  const denied = clauses.filter((clause) => isDenied(words, clause))
  const kept = details.filter((one) => !isForetold(claims, one) && !isWithin(words, denied, one))
  return [...claims, ...backgrounds, ...kept]
}

const isWithin = (words: readonly Word[], clauses: readonly Clause[], { start, end }: Proposal) =>
  clauses.some(
    (clause) =>
      (words[clause.opening]?.start ?? Infinity) <= start &&
      (words[clause.end - 1]?.end ?? 0) >= end,
  )

/** "is due to resume on Monday": the day is as little a fact as the rest of it. */
const isForetold = (claims: readonly Proposal[], { start, end }: Proposal): boolean =>
  claims.some((one) => one.kind === 'forecast' && one.start <= start && one.end >= end)

const covers = ({ from, to }: Source, start: number) => start >= from && start < to
const informantOf = (source: Source | null, words: readonly Word[], { verb }: Clause) =>
  source && covers(source, words[verb.from]?.start ?? 0) ? source.name : null

/** Who says what stands at this offset, when it is inside what someone is reported to say. */
const teller = (
  words: readonly Word[],
  speeches: readonly Speech[],
  start: number,
): string | null =>
  speeches.find(
    ({ content }) =>
      content &&
      (words[content.opening]?.start ?? Infinity) <= start &&
      (words[content.end - 1]?.end ?? 0) > start,
  )?.speaker ?? null

function remember(reading: Reading, words: readonly Word[], clauses: readonly Clause[]): void {
  const main =
    clauses.find(({ kind }) => kind === 'main') ??
    clauses.find(({ kind }) => kind === 'coordinated')
  const subject = main?.subject
  const text = subject ? textOf(reading.article, words, subject) : ''
  const { people, topics } = reading
  const person = text === '' || isPronoun(text) ? people.spokenOf(text) : people.find(text)
  people.settle(person)
  // where it is not sure which words are the subject, there is none for "they"
  if (main?.inPlace) topics.forget()
  else if (
    text !== '' &&
    person?.pronoun === undefined &&
    !isPronoun(text) &&
    !/^(?:this|that|these|those|it)\b/i.test(text)
  ) {
    topics.remember(text, main ? namesSeveral(words.slice(main.verb.from)) : false)
    people.settleGroup(text)
  }
}

// "4 years", "3 points": how much or how long, and nobody's "they".
const MEASURE =
  /^(?:second|minute|hour|day|night|week|month|year|decade|centurie?|point|time|percentage|cent|dollar|euro|pound|crown|metre|meter|kilometre|kilometer|mile|ton|tonne|million|billion|thousand|hundred)s$/u
const namesSeveral = (words: readonly Word[]) =>
  words.some(({ pos, low }) => pos === 'NOUN' && isPluralNoun(low) && !MEASURE.test(low))

// "He acknowledged the pressure, stating: “…”": the quotation is the claim.
const isPrelude = (
  words: readonly Word[],
  clauses: readonly Clause[],
  { clause, content }: Speech,
) =>
  !content &&
  clauses.some(
    (other) =>
      other.kind === 'participle' && other.parent === clause && introducesOnly(words, other),
  )

// A verb of speech whose words are all inside the quotation says nothing more by itself, nor does what leads to a colon.
function introducesOnly(words: readonly Word[], clause: Clause): boolean {
  const { verb, end } = clause
  const quotation = words.findIndex(({ pos }, at) => at >= verb.to && pos === 'X')
  if (cueOf(words, verb.head) && followsQuotation(words, clause)) return true
  if (quotation < 0) return false
  const led = words[quotation - 1]?.text === ':' && quotation <= end
  return led || (cueOf(words, verb.head) !== null && quotation < verb.to + 6)
}

/** The speech a clause is told in: its content, or what hangs on that content. */
function speechAround(speeches: readonly Speech[], clause: Clause): Speech | undefined {
  const { kind, parent } = clause
  const before = speeches.find(({ told }) => clause.verb.from < told)
  if (before) return before
  const own = speeches.find(
    (speech) => speech.content === clause || (kind === 'complement' && parent === speech.clause),
  )
  return own ?? (parent && kind !== 'main' ? speechAround(speeches, parent) : undefined)
}

/** "believes", "fears": a view by the verb alone. */
const isHeld = (words: readonly Word[], { clause }: Speech) =>
  /^(?:believ|think|thought|feel|felt|fear|reckon|suspect|doubt)/u.test(
    words[clause.verb.head]?.low ?? '',
  )

/** "The Kremlin said it was waiting": how speakers say they stand is in the attribution already. */
function isOfSpeaker(
  article: string,
  words: readonly Word[],
  { content, clause }: Speech,
): boolean {
  const subject = content?.subject ? textOf(article, words, content.subject) : ''
  const own = clause.subject !== null && subject === textOf(article, words, clause.subject)
  return own || /^(?:he|she|it|they)$/i.test(subject)
}
