import { withoutEnd } from '@/lib/core/without-end'
import { firstBeyond } from '@/lib/text/first-beyond'
import type { Reading } from '../context'
import { lastNamed } from './names'
import { isQuestion, judgePlainly } from './judgement'
import { kindOf } from './figures'
import { reportIn } from './reports'
import { type Span, type Speaker, speakerNear, speaks } from './speech'
import type { Quotation } from '../quotations'
import type { Proposal } from '../types'

type Place = Span & { reading: Reading; language: string; sentences: readonly Span[] }

const SHORTEST = 20
const CONTENT_WORDS = 5

/**
 * Languages without a parser: each quotation is a claim with its speaker, what is told as someone's is theirs, and each
 * sentence in the article's own voice that asserts something is one.
 */
export function readPlainly(
  reading: Reading,
  sentences: readonly Span[],
  index: number,
  language: string,
): Proposal[] {
  const { start, end } = sentences[index] ?? { start: 0, end: 0 }
  const place = { reading, language, sentences, start, end }
  const quotations = directIn(place)
  if (quotations.length > 0)
    return quotations
      .flatMap((quotation) => quoted(place, quotation))
      .concat(besides(place, quotations))
  const sentence = reading.article.slice(start, end)
  if (isQuestion(sentence)) return []
  return reported(place, sentence) ?? own(place, sentence)
}

/** Direct quotations; a second part of a split one counts though it begins small. */
function directIn({ reading, start, end, language }: Place): Quotation[] {
  const here = reading.quotationsIn(start, end)
  return here.filter((quotation, at) => {
    const before = here[at - 1]
    if (isTitled(reading.article, quotation)) return false
    const after = reading.article.slice(quotation.end, quotation.end + 40)
    const few = quotation.innerEnd - quotation.innerStart < 8
    if (quotation.whole || (!few && /^\s*[,،]\s/u.test(after) && speaks(after, language)))
      return true
    const between = before ? reading.article.slice(before.end, quotation.start) : ''
    return before?.whole === true && between.length < 90 && speaks(between, language)
  })
}

/** «La vita è bella» uscì nel 1997: small words run on at both sides, so it is part of the sentence around it. */
const isTitled = (article: string, { start, end, innerEnd }: Quotation) =>
  /[\p{L}\p{N}]\s$/u.test(article.slice(Math.max(0, start - 2), start)) &&
  /^\s\p{Ll}/u.test(article.slice(end, end + 2)) &&
  !/[.!?…]/u.test(article.charAt(innerEnd - 1))

function quoted(place: Place, quotation: Quotation): Proposal[] {
  const { reading, start, end, language } = place
  const claimant = named(
    place,
    speakerNear(reading.article, around(place, quotation), quotation, language),
    quotation,
  )
  reading.spoke(claimant, quotation)
  const from = Math.max(quotation.innerStart, start)
  const words = reading.article.slice(from, Math.min(quotation.innerEnd, end))
  const inner = withoutEnd(words, /[,،\s]/u)
  const attribution: Proposal = {
    start: Math.max(quotation.start, start),
    end: Math.min(quotation.end, end),
    kind: 'quote',
    about: 'attribution',
    claimant,
    checkable: true,
    stage: 'quotation',
    statement: `${claimant ? `${claimant}: ` : ''}“${inner}”`,
    reason: 'Words in quotation marks.',
  }
  if (isQuestion(inner))
    return [
      claimant
        ? attribution
        : { ...attribution, checkable: false, reason: 'A question asserts nothing.' },
    ]
  if (inner.split(/\s+/u).length < CONTENT_WORDS) return [attribution]
  const judged = judgePlainly(inner, language, 'What the quoted words assert.')
  const content: Proposal = {
    ...attribution,
    ...judged,
    start: from,
    end: from + inner.length,
    about: 'content',
    statement: inner,
  }
  return [attribution, content]
}

/** The sentences in which a quotation begins and ends, with what stands around it in them. */
function around({ sentences, start, end }: Place, span: Span): Span {
  const first = sentences[firstBeyond(sentences, span.start)]
  const last = sentences[firstBeyond(sentences, span.end - 1)]
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) }
}

/** Who speaks: the one named, else the one who spoke last. */
function named(
  { reading, language }: Place,
  speaker: Speaker | null,
  quotation: Quotation,
): string | null {
  if (speaker?.name) return speaker.name
  return (
    reading.speakerOf(quotation) ??
    (speaker?.same ? spokeBefore(reading, quotation.start, language) : null)
  )
}

const spokeBefore = (reading: Reading, at: number, language: string) =>
  reading.lastSpeaker ?? lastNamed(reading.article, at, language)

/** Numbers beside the quotation: "…", sagte der Chef der Firma mit 300 Leuten. */
function besides(
  { reading, start, end, language }: Place,
  quotations: readonly Quotation[],
): Proposal[] {
  const gaps: string[] = []
  let from = start
  for (const quotation of quotations) {
    gaps.push(reading.article.slice(from, Math.max(quotation.start, start)))
    from = Math.min(quotation.end, end)
  }
  const rest = [...gaps, reading.article.slice(from, end)].join(' ')
  const asserts =
    rest.trim().length > SHORTEST && kindOf(rest, language) === 'statistic' && /\p{N}/u.test(rest)
  return asserts
    ? [{ start, end, ...assertion('statistic'), statement: reading.article.slice(start, end) }]
    : []
}

const assertion = (kind: Proposal['kind']) => ({
  kind,
  about: 'content' as const,
  claimant: null,
  checkable: true,
  stage: 'sentence' as const,
  reason: 'A sentence that asserts something.',
})

function reported({ reading, start, end, language }: Place, sentence: string): Proposal[] | null {
  const report = reportIn(sentence, reading.article, language)
  if (!report) return null
  const claimant = report.speaker.name ?? spokeBefore(reading, start, language)
  const clause = sentence.slice(report.from, report.to)
  const judged = judgePlainly(clause, language, 'What someone is reported to have said.')
  reading.spoke(claimant, { start, end, innerStart: start, innerEnd: end, whole: true })
  const about: Proposal = {
    start,
    end,
    ...assertion('quote'),
    about: 'attribution',
    claimant,
    stage: 'attribution',
    statement: sentence,
    reason: 'It says who said it.',
  }
  const statement = report.alone ? standing(clause) : sentence
  return [
    about,
    {
      ...about,
      ...judged,
      start: start + report.from,
      end: start + report.to,
      about: 'content',
      statement,
    },
  ]
}

const standing = (clause: string) =>
  `${clause.charAt(0).toLocaleUpperCase()}${clause.slice(1)}`.replace(/(?<=[\p{L}\p{N}%)])$/u, '.')

function own({ start, end, language }: Place, sentence: string): Proposal[] {
  const judged = judgePlainly(sentence, language, 'A sentence that asserts something.')
  const asserts = sentence.trim().length > SHORTEST || (judged.checkable && judged.kind !== 'event')
  return asserts ? [{ start, end, ...assertion(judged.kind), ...judged, statement: sentence }] : []
}
