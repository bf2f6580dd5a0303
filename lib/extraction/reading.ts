import { accordingToIn, type Reading } from './context'
import { introductionOf, speechClaim, speechesOf, type Speech } from './attribution'
import { backgroundOf } from './background'
import { judge } from './checkability'
import { clausesOf, type Clause } from './clauses'
import { detailsOf } from './details'
import { kindOf } from './kinds'
import { capitalised, isPronoun, speakerOf, standingAlone } from './names'
import { textOf } from './noun-phrases'
import { propositionsOf, type Proposition } from './propositions'
import type { Quotation } from './quotations'
import { cueOf } from './speech'
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
  const source = accordingToIn(reading, words)
  const speeches = speechesOf(article, words, clauses, people)
  const proposals = speeches.map((speech) => speechClaim(article, words, speech))
  for (const proposition of propositionsOf(article, words, clauses)) {
    const { clause } = proposition
    if (speeches.some((speech) => speech.clause === clause) || introducesOnly(words, clause)) continue
    const speech = speechAround(speeches, clause)
    if (
      speech?.content === clause &&
      isOfSpeaker(article, words, speech) &&
      !judged(proposition, false, text)
    )
      continue
    proposals.push(
      contentClaim(reading, words, proposition, speech ? speech.speaker : source, { quoted: false, text }),
    )
  }
  const main = clauses.find(({ kind }) => kind === 'main')
  if (main?.subject) reading.topic = topicOf(article, words, main) ?? reading.topic
  return [
    ...proposals,
    ...backgroundOf(article, words).filter((one) => reading.isNew(one.statement)),
    ...detailsOf(article, words, clauses, source),
  ]
}

const topicOf = (article: string, words: readonly Word[], { subject }: Clause): string | null => {
  const text = subject ? textOf(article, words, subject) : ''
  return text === '' || isPronoun(text) || /^(?:this|that|these|those|it)\b/i.test(text) ? null : text
}

// A verb of speech whose words are all inside the quotation says nothing more by itself.
const introducesOnly = (words: readonly Word[], clause: Clause) =>
  cueOf(words, clause.verb.head) !== null &&
  words.slice(clause.verb.to, clause.verb.to + 6).some(({ pos }) => pos === 'X')

/** The speech a clause is told in: its content, or what hangs on that content. */
function speechAround(speeches: readonly Speech[], clause: Clause): Speech | undefined {
  for (let here: Clause | null = clause; here; here = here.parent) {
    const speech = speeches.find(({ content }) => content === here)
    if (speech) return speech
    if (here.kind === 'main') return undefined
  }
  return undefined
}

/** "The Kremlin said it was waiting": what speakers say of themselves is in the attribution already. */
function isOfSpeaker(article: string, words: readonly Word[], { content, clause }: Speech): boolean {
  const subject = content?.subject ? textOf(article, words, content.subject) : ''
  return (
    /^(?:he|she|it|they)$/i.test(subject) ||
    (clause.subject !== null && subject === textOf(article, words, clause.subject))
  )
}

const judged = ({ body, statement, clause }: Proposition, quoted: boolean, sentence: string) =>
  judge(quoted ? statement : clause.subject ? `${statement.slice(0, 0)}${body}` : body, {
    quoted,
    question: /\?["”’)]*$/u.test(sentence.trim()),
  })

function contentClaim(
  reading: Reading,
  words: readonly Word[],
  proposition: Proposition,
  claimant: string | null,
  { quoted, text }: { quoted: boolean; text: string },
): Proposal {
  const { clause, from, to, statement, body } = proposition
  const [start = 0, end = 0] = [words[from]?.start, words[to - 1]?.end]
  const judgement = judged(proposition, quoted, text)
  const he = reading.people.find('he')?.name ?? null
  const alone = quoted ? statement : standingAlone(statement, he, reading.topic)
  const kind = judgement?.kind ?? kindOf(words, clause, body)
  return {
    start,
    end,
    kind,
    claimant,
    about: 'content',
    stage: 'proposition',
    statement: `${capitalised(alone)}.`,
    checkable: judgement === null,
    reason: judgement?.reason ?? 'A clause that asserts something.',
  }
}

/** A direct quotation, or the part of it in this sentence: that it was said, and what it says. */
function readQuotation(
  reading: Reading,
  words: readonly Word[],
  clauses: readonly Clause[],
  quotation: Quotation,
): Proposal[] {
  const { article, people } = reading
  const at = words.findIndex((word) => word.pos === 'X' && word.start === quotation.start)
  const introduction = introductionOf(article, words, clauses, at, people)
  const speaker = introduction
    ? introduction.speaker
    : (reading.speakers.get(quotation.innerStart) ?? reading.continued(quotation))
  reading.speakers.set(quotation.innerStart, speaker)
  const [from, to] = introduction ? [introduction.from, introduction.to] : [at, at + 1]
  const [start = quotation.start, end = quotation.end] = [
    words[Math.min(from, at)]?.start,
    words[Math.max(to, at + 1) - 1]?.end,
  ]
  const inner = {
    start: Math.max(quotation.start, quotation.innerStart),
    end: Math.min(quotation.end, quotation.innerEnd),
  }
  const exact = article.slice(inner.start, inner.end).replace(/[,\s]+$/u, '')
  const who = speaker ?? 'Someone'
  const claim: Proposal = {
    start,
    end,
    kind: 'quote',
    about: 'attribution',
    claimant: speaker,
    checkable: true,
    stage: 'quotation',
    statement: `${who}: “${exact}”`,
    reason: speaker
      ? 'Words in quotation marks, with their speaker.'
      : 'Words in quotation marks; who says them is not in the text nearby.',
  }
  return [claim, ...readInside(reading, inner.start, inner.end, speaker)]
}

/** What is claimed inside a quotation. Questions of trust and taste are marked as not checkable. */
function readInside(reading: Reading, start: number, end: number, speaker: string | null): Proposal[] {
  const text = reading.article.slice(start, end)
  const words = wordsOf(reading.article, start, end)
  const clauses = clausesOf(words)
  return propositionsOf(reading.article, words, clauses).flatMap((proposition) => {
    const { clause } = proposition
    if (
      cueOf(words, clause.verb.head) &&
      clauses.some(({ parent, kind }) => parent === clause && kind === 'complement')
    )
      return []
    if (
      /^(?:that|this|it|there|which)$/i.test(
        textOf(reading.article, words, clause.subject ?? { from: 0, to: 0 }),
      ) &&
      words.length < 8
    )
      return []
    return [contentClaim(reading, words, proposition, speaker, { quoted: true, text })]
  })
}

/** A few words in quotation marks that no other claim attributes. */
function borrowedWords(
  reading: Reading,
  words: readonly Word[],
  clauses: readonly Clause[],
  quotation: Quotation,
  others: readonly Proposal[],
): Proposal[] {
  if (
    others.some(
      (one) => one.about === 'attribution' && one.start <= quotation.start && one.end >= quotation.end,
    )
  )
    return []
  const clause = clauses.find(
    ({ after, end }) =>
      (words[after]?.start ?? Infinity) <= quotation.start &&
      (words[end - 1]?.end ?? 0) >= quotation.innerEnd,
  )
  const claimant = speakerOf(reading.article, words, clause?.subject ?? null, reading.people)
  const exact = reading.article.slice(quotation.innerStart, quotation.innerEnd)
  const context = clause ? ` ${textOf(reading.article, words, { from: clause.after, to: clause.end })}` : ''
  if (!claimant) return []
  return [
    {
      start: quotation.start,
      end: quotation.end,
      kind: 'quote',
      about: 'attribution',
      claimant,
      checkable: true,
      stage: 'quotation',
      statement: `${capitalised(claimant)} used the words “${exact}”:${context}.`,
      reason: 'Borrowed words in quotation marks.',
    },
  ]
}
