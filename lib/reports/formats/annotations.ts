import { quoteAt } from '@/lib/text/anchoring'
import { codePointsOf } from '@/lib/text/code-points'
import type { RemovedClaim } from '@/lib/claims/removed'
import type { Person } from '@/lib/claims/views'
import { standingVerdicts } from '../count'
import type { Format } from '../format'
import { citation, correctionBeside, reasonsOf, reasonText, verdictOf } from '../judgment'
import { removedText } from '../removed-words'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import { webAddress } from '../web-address'
import { limits, standingLine } from '../words'
import { jsonLd, streamed } from './json-ld'

const collectionOf = ({ article, revision }: Report) =>
  `urn:galley:article:${article.id}:draft:${revision.number}`

/** Where the words are: the page they came from, else the draft, which has no address of its own. */
const sourceOf = (report: Report) => webAddress(report.article.sourceUrl) ?? collectionOf(report)

const text = (purpose: string, value: string, more: object = {}) => ({
  type: 'TextualBody',
  purpose,
  format: 'text/plain',
  ...more,
  value,
})

const agent = ({ name }: Person) => ({ type: 'Person', name })

/** Everybody who judged what stands, once. */
function judges(claim: ReportClaim) {
  const people = standingVerdicts(claim).flatMap(({ author, answer }) =>
    answer ? [author, answer.by] : [author],
  )
  return [...new Map(people.map((person) => [person.id, agent(person)])).values()]
}

function correctionText(claim: ReportClaim): string[] {
  const fix = correctionBeside(claim)
  if (!fix) return []
  const state = fix.state === 'accepted' ? 'Corrected' : 'Proposed'
  return [`${state}: ${fix.exact} → ${fix.replacement || '(taken out)'}`]
}

function bodyOf(claim: ReportClaim, language: string) {
  const { rating, claimant, statement, evidence } = claim
  return [
    text('describing', statement, { language }),
    ...(claimant ? [text('identifying', claimant)] : []),
    text('classifying', verdictOf(claim).label),
    ...(rating ? [text('tagging', rating)] : []),
    ...[...reasonsOf(claim).map(reasonText), ...correctionText(claim)].map((why) =>
      text('commenting', why),
    ),
    ...evidence.map((used) => {
      const address = webAddress(used.source.url)
      return address
        ? {
            type: 'SpecificResource',
            purpose: 'linking',
            source: { id: address, type: 'Text', label: citation(used) },
          }
        : text('linking', citation(used))
    }),
  ]
}

type Place = Pick<ReportClaim, 'start' | 'end' | 'paragraph' | 'quote'>

/** W3C counts characters where the rest of Galley counts UTF-16 code units. Words that are gone have no position. */
function targetOf({ start, end, paragraph, quote }: Place, report: Report, at: CodePoints) {
  const source = sourceOf(report)
  if (paragraph === null) return { source, selector: [{ type: 'TextQuoteSelector', exact: quote }] }
  return {
    source,
    selector: [
      { type: 'TextQuoteSelector', ...quoteAt(report.revision.text, start, end) },
      { type: 'TextPositionSelector', start: at(start), end: at(end) },
    ],
  }
}
type CodePoints = (offset: number) => number

const annotationOf = (claim: ReportClaim, report: Report, at: CodePoints) => ({
  id: `${collectionOf(report)}:claim:${claim.number}`,
  type: 'Annotation',
  motivation: 'assessing',
  created: claim.createdAt,
  modified: claim.updatedAt,
  ...(judges(claim).length > 0 && { creator: judges(claim) }),
  body: bodyOf(claim, report.article.language),
  target: targetOf(claim, report, at),
})

const removedAnnotation = (removed: RemovedClaim, report: Report) => ({
  id: `${collectionOf(report)}:claim:${removed.number}`,
  type: 'Annotation',
  motivation: 'assessing',
  modified: removed.at,
  body: [
    text('describing', removed.statement, { language: report.article.language }),
    text('classifying', 'Deleted'),
    text('commenting', removedText(removed)),
  ],
  target: targetOf({ ...removed, start: 0, end: 0, paragraph: null }, report, () => 0),
})

function* itemsOf(report: Report) {
  const at = codePointsOf(report.revision.text)
  for (const claim of report.claims) yield annotationOf(claim, report, at)
  for (const removed of report.removed) yield removedAnnotation(removed, report)
}

/** W3C Web Annotation: one collection of one page, an annotation a claim. */
export const annotations: Format = {
  id: 'annotations',
  label: 'Web annotations',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
  extension: 'annotations.jsonld',
  *render(report) {
    const id = collectionOf(report)
    const { article, revision, claims, removed } = report
    const collection = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'AnnotationCollection',
      label: `Fact-check report on “${article.title}”, draft ${revision.number}. ${standingLine(report)} ${limits(report).join(' ')}`,
      total: claims.length + removed.length,
      modified: report.madeAt,
    }
    const page = { id: `${id}:page:1`, type: 'AnnotationPage', startIndex: 0 }
    yield `${jsonLd(collection, 1).replace(/\n\}$/u, '')},\n "first": `
    yield* streamed(page, 'items', itemsOf(report), '\n }\n}\n')
  },
}
