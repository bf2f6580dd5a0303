import { followsQuotation, speechClaim, speechesOf, type Speech } from './attribution'
import { backgroundOf } from './background'
import type { Clause } from './clause'
import { clausesOf } from './clauses'
import { contentClaim, judgementOf } from './content'
import { type Reading } from './context'
import { detailsOf } from './details'
import { kindOf } from './kinds'
import { isPronoun, speakerOf, standingAlone } from './names'
import { textOf } from './noun-phrases'
import { propositionsOf } from './propositions'
import { borrowedWords, readQuotation } from './quoted'
import { accordingTo, cueOf } from './speech'
import type { Proposal } from './types'
import { wordsOf, type Word } from './words'

/** All that one English sentence claims. `reading` remembers who was named and who is speaking. */
export function readSentence(reading: Reading, start: number, end: number): Proposal[] {
  const { article, people } = reading
  const parts = reading.quotations.filter((one) => one.start < end && one.end > start)
  const whole = parts
    .filter((one) => one.whole)
    .map((one) => ({ ...one, start: Math.max(one.start, start), end: Math.min(one.end, end) }))
  const words = wordsOf(article, start, end, whole)
  people.meet(words)
  const clauses = clausesOf(words)
  const said = whole.flatMap((quotation) => readQuotation(reading, words, clauses, quotation))
  const told = readVoice(reading, words, clauses, article.slice(start, end))
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
  text: string,
): Proposal[] {
  const { article, people } = reading
  const source = speakerOf(article, words, accordingTo(words), people)
  const reports = speechesOf(article, words, clauses, people)
  const speeches = reports.filter((one) => !isPrelude(words, clauses, one))
  const claims = speeches.map((speech) => speechClaim(article, words, speech))
  for (const proposition of propositionsOf(article, words, clauses)) {
    const { clause, statement } = proposition
    if (reports.some((speech) => speech.clause === clause) || introducesOnly(words, clause)) continue
    const speech = speechAround(speeches, clause)
    const owner = clause.subject ? textOf(article, words, clause.subject) : ''
    const named = statement.startsWith(owner)
      ? people.inFull(owner) + statement.slice(owner.length)
      : statement
    const voice = {
      quoted: false,
      text,
      alone: standingAlone(named, ...standIns(reading, words, clauses, clause)),
    }
    const own = speech?.content === clause && isOfSpeaker(article, words, speech)
    const stance = own && kindOf(words, clause, proposition.body) === 'status'
    if (stance && !judgementOf(proposition, voice)) continue
    claims.push(contentClaim(words, proposition, speech ? speech.speaker : source, voice))
  }
  const backgrounds = backgroundOf(article, words).filter((one) => reading.isNew(one.statement))
  const details = detailsOf(article, words, clauses).map((one) => ({
    ...one,
    claimant: teller(words, speeches, one.start) ?? source,
  }))
  return [...claims, ...backgrounds, ...details]
}

/** Who says what stands at this offset, when it is inside what someone is reported to say. */
const teller = (words: readonly Word[], speeches: readonly Speech[], start: number): string | null =>
  speeches.find(
    ({ content }) =>
      content &&
      (words[content.opening]?.start ?? Infinity) <= start &&
      (words[content.end - 1]?.end ?? 0) > start,
  )?.speaker ?? null

/** Whom "he" and what "it" stands for in a clause: the subject of the sentence, or that of the one before. */
function standIns(
  { article, people, topic }: Reading,
  words: readonly Word[],
  clauses: readonly Clause[],
  clause: Clause,
): [he: string | null, it: string | null] {
  const before = clauses.find(
    (other) =>
      other !== clause &&
      other.verb.from < clause.verb.from &&
      other.subject &&
      other.subject !== clause.subject,
  )
  const text = before?.subject ? textOf(article, words, before.subject) : ''
  const named = text !== '' && !isPronoun(text)
  const he = named ? people.find(text) : people.find('he')
  return [he?.name ?? null, named ? text : topic]
}

function remember(reading: Reading, words: readonly Word[], clauses: readonly Clause[]): void {
  const main =
    clauses.find(({ kind }) => kind === 'main') ?? clauses.find(({ kind }) => kind === 'coordinated')
  const subject = main?.subject
  const text = subject ? textOf(reading.article, words, subject) : ''
  if (text !== '' && !isPronoun(text) && !/^(?:this|that|these|those|it)\b/i.test(text)) reading.topic = text
  reading.people.settle(
    text === '' || isPronoun(text) ? reading.people.find('he') : reading.people.find(text),
  )
}

// "He acknowledged the pressure, stating: “…”": the quotation is the claim.
const isPrelude = (words: readonly Word[], clauses: readonly Clause[], { clause, content }: Speech) =>
  !content &&
  clauses.some(
    (other) => other.kind === 'participle' && other.parent === clause && introducesOnly(words, other),
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
  for (let here: Clause | null = clause; here; here = here.parent) {
    const speech = speeches.find(({ content }) => content === here)
    if (speech) return speech
    if (here.kind === 'main') return undefined
  }
  return undefined
}

/** "The Kremlin said it was waiting": how speakers say they stand is in the attribution already. */
function isOfSpeaker(article: string, words: readonly Word[], { content, clause }: Speech): boolean {
  const subject = content?.subject ? textOf(article, words, content.subject) : ''
  const own = clause.subject !== null && subject === textOf(article, words, clause.subject)
  return own || /^(?:he|she|it|they)$/i.test(subject)
}
