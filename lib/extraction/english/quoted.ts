import { speakerBeside } from './beside'
import { introductionOf, type Introduction } from './introductions'
import type { Clause } from './clause'
import { clausesOf } from './clauses'
import { isDenied } from './denied'
import { contentClaim, undividedOpinions } from './content'
import type { Reading } from '../context'
import { capitalised, speakerOf } from './names'
import { textOf } from './noun-phrases'
import { ROLE } from '../person-names'
import { propositionsOf } from './propositions'
import { isTitle, type Quotation } from '../quotations'
import { cueOf } from './speech'
import type { Proposal } from '../types'
import { wordsOf, type Word } from './words'

/** The direct quotations of a sentence, or the parts of them in it: that they were said, and what they say. */
export function readQuotations(
  reading: Reading,
  words: readonly Word[],
  clauses: readonly Clause[],
  quotations: readonly Quotation[],
): Proposal[] {
  let last: { said: Proposal; clause: Clause | undefined } | null = null
  return quotations.flatMap((quotation) => {
    const { article, people } = reading
    const at = words.findIndex((word) => word.pos === 'X' && word.start === quotation.start)
    const introduction = introductionOf(article, words, clauses, at, people)
    const speaker = introduction
      ? introduction.speaker
      : (speakerBeside(reading, quotation) ?? reading.speakerOf(quotation))
    const runsOn = reading.spoke(
      speaker,
      quotation,
      introduction === null && standsAlone(article, quotation),
    )
    const inside = readInside(reading, quotation, speaker)
    if (runsOn) return inside
    const said = quotationClaim(article, words, quotation, { at, introduction, speaker })
    // “We hired,” she added, “and we paid.”: two halves, said once.
    if (last?.clause && last.clause === introduction?.clause) {
      last.said.end = said.end
      last.said.statement += ` … “${innerOf(article, quotation)}”`
      return inside
    }
    last = { said, clause: introduction?.clause }
    return [said, ...inside]
  })
}

const MOST_ALONE = 240

/** A few short sentences in quotation marks with nobody beside them are one thing said. */
function standsAlone(article: string, { start, innerStart, innerEnd }: Quotation): boolean {
  const last = article.charAt(innerEnd - 1)
  const behind = article.slice(innerEnd + 1, innerEnd + 4)
  return (
    innerEnd - Math.min(start, innerStart) < MOST_ALONE &&
    /[.!?]/u.test(last) &&
    /^\s*(?:$|\n|\p{Lu}|[“"])/u.test(behind)
  )
}

const innerOf = (article: string, { start, end, innerStart, innerEnd }: Quotation): string =>
  article.slice(Math.max(start, innerStart), Math.min(end, innerEnd)).replace(/[,\s]+$/u, '')

function quotationClaim(
  article: string,
  words: readonly Word[],
  quotation: Quotation,
  {
    at,
    introduction,
    speaker,
  }: { at: number; introduction: Introduction | null; speaker: string | null },
): Proposal {
  const alone =
    introduction === null &&
    quotation.innerStart >= quotation.start &&
    standsAlone(article, quotation)
  const [from, to] = introduction ? [introduction.from, introduction.to] : [at, at + 1]
  const start = words[Math.min(from, at)]?.start ?? quotation.start
  const closed = /["”»’'“]/u.test(article.charAt(quotation.innerEnd)) ? 1 : 0
  const end = alone
    ? quotation.innerEnd + closed
    : (words[Math.max(to, at + 1) - 1]?.end ?? quotation.end)
  const exact = alone
    ? article.slice(quotation.innerStart, quotation.innerEnd)
    : innerOf(article, quotation)
  return {
    start,
    end,
    kind: 'quote',
    about: 'attribution',
    claimant: speaker,
    checkable: true,
    stage: 'quotation',
    statement: speaker ? `${speaker}: “${exact}”` : `“${exact}”`,
    reason: speaker
      ? 'Words in quotation marks, with their speaker.'
      : 'Words in quotation marks; who says them is not in the text nearby.',
  }
}

/** What is claimed inside a quotation. Questions of trust and taste are marked as not checkable. */
function readInside(reading: Reading, quotation: Quotation, speaker: string | null): Proposal[] {
  const start = Math.max(quotation.start, quotation.innerStart)
  const end = Math.min(quotation.end, quotation.innerEnd)
  const text = reading.article.slice(start, end)
  const words = wordsOf(reading.article, start, end)
  const clauses = clausesOf(words)
  const propositions = undividedOpinions(propositionsOf(reading.article, words, clauses), {
    quoted: true,
    text,
  })
  return propositions.flatMap((proposition) => {
    const { clause } = proposition
    const reports =
      cueOf(words, clause.verb.head) &&
      clauses.some(({ parent, kind }) => parent === clause && kind === 'complement')
    const pointing = /^(?:that|this|it|there|which)$/i.test(
      textOf(reading.article, words, clause.subject ?? { from: 0, to: 0 }),
    )
    if (reports || (pointing && words.length < 8) || isDenied(words, clause)) return []
    return [
      contentClaim(words, proposition, speaker, {
        quoted: true,
        text,
        alone: proposition.statement,
      }),
    ]
  })
}

/** A few words in quotation marks that no other claim attributes. */
export function borrowedWords(
  reading: Reading,
  words: readonly Word[],
  clauses: readonly Clause[],
  quotation: Quotation,
  others: readonly Proposal[],
): Proposal[] {
  const { start, end, innerStart, innerEnd } = quotation
  const around = clauses.find(
    (clause) =>
      (words[clause.after]?.start ?? Infinity) <= start &&
      (words[clause.end - 1]?.end ?? 0) >= innerEnd,
  )
  // one that runs over other sentences lies in no clause, and its words, however many, are not looked at
  if (!around) return []
  const exact = reading.article.slice(innerStart, innerEnd)
  if (
    isTitle(exact) ||
    others.some((one) => one.about === 'attribution' && one.start <= start && one.end >= end - 1)
  )
    return []
  const claimant = speakerOf(reading.article, words, around.subject, reading.people)
  const subject = words.slice(around.subject?.from, around.subject?.to)
  const speaks = subject.some(
    (word) =>
      word.pos === 'PROPN' || ROLE.test(word.text) || word.low === 'he' || word.low === 'she',
  )
  if (!claimant || !speaks) return []
  const context = textOf(reading.article, words, { from: around.after, to: around.end })
  return [
    {
      start,
      end,
      kind: 'quote',
      about: 'attribution',
      claimant,
      checkable: true,
      stage: 'quotation',
      statement: `${capitalised(claimant)} used the words “${exact}”: ${context}.`,
      reason: 'Borrowed words in quotation marks.',
    },
  ]
}
