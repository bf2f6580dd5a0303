import { type AnnotatedParagraph, annotate } from '../annotate'
import { figure } from '@/lib/core/figure'
import { closed } from '@/lib/core/in-words'
import type { Format } from '../format'
import {
  citation,
  correctionBeside,
  needsNote,
  reasonsOf,
  reasonText,
  verdictOf,
} from '../judgment'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import { removedText } from '../removed-words'
import {
  bylineOf,
  depthText,
  factAsideText,
  limits,
  methodText,
  partText,
  readableDigest,
  sayMoment,
  sentenceAsideText,
  signedUnder,
  sourcesText,
  standingLine,
  summary,
  voidedText,
  foundIn,
} from '../words'
import { begun, escaped, inline } from './md-words'

const tableRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function head(report: Report): string[] {
  const { article, revision } = report
  const byline = bylineOf(report)
  return [
    `# Fact-check report: ${escaped(article.title)}`,
    ...(byline ? [escaped(`${byline}.`)] : []),
    `Checked text: draft ${revision.number} of ${sayMoment(revision.createdAt)}. Report made ${sayMoment(report.madeAt)}.`,
    `**${escaped(standingLine(report))}** ${escaped(summary(report))}`,
    ...verdictTable(report),
  ]
}

const verdictTable = ({ counts }: Report) => [
  [
    '| Verdict | Claims |',
    '| --- | ---: |',
    ...foundIn(counts).map(({ label, count }) => tableRow([escaped(label), figure(count)])),
  ].join('\n'),
]

const facts = (report: Report) => [
  `**Depth.** ${escaped(depthText(report))}`,
  `**Method.** ${escaped(methodText(report))}`,
  `**Sources.** ${escaped(sourcesText(report))}`,
  `**Limits.** ${escaped(limits(report).join(' '))}`,
]

/** Words with the numbers of the claims that begin there. */
function paragraphText({ kind, bullet, runs }: AnnotatedParagraph): string {
  const words = runs.map(({ text, claims }) => {
    const opening = claims.filter(({ opens }) => opens).map(({ number }) => `\\[${number}\\]`)
    return opening.join('') + inline(text)
  })
  const line = begun(words.join(''))
  if (kind === 'headline') return `### ${line}`
  if (kind === 'heading') return `#### ${line}`
  if (kind === 'standfirst') return `**${line}**`
  if (kind === 'caption') return `*${line}*`
  return bullet ? `- ${line}` : line
}

/** A line for each: in whose words. */
const reasonLines = (claim: ReportClaim) =>
  reasonsOf(claim).map((reason) => escaped(reasonText(reason)))

function notes(claims: readonly ReportClaim[]): string[] {
  return claims.filter(needsNote).map((claim) => {
    const why = reasonLines(claim)
    const lines = why.length > 1 ? why.map((line) => `\n  - ${line}`).join('') : ` ${why.join('')}`
    return `- **\\[${claim.number}\\] ${escaped(verdictOf(claim).label)}.**${lines}`
  })
}

function claimRow(claim: ReportClaim): string {
  const correction = correctionBeside(claim)
  const change = correction
    ? [
        escaped(
          `${correction.state === 'accepted' ? 'Corrected' : 'Proposed'}: ${correction.exact} → ${correction.replacement || '(taken out)'}`,
        ),
      ]
    : []
  return tableRow([
    String(claim.number),
    escaped(claim.statement),
    escaped(verdictOf(claim).label),
    // the only way to a new line within a cell
    [...reasonLines(claim), ...change].join('<br>'),
    claim.evidence.map((evidence) => escaped(citation(evidence))).join('; '),
  ])
}

function signed(report: Report): string[] {
  const { signOff, signatures, signOffs } = report
  const people = signatures.map(
    (signature) =>
      `- ${escaped(signature.person.name)}: ${escaped(partText(signature))}, last ${sayMoment(signature.lastAt)}`,
  )
  const editor = signOff
    ? `Signed off by ${escaped(signOff.by.name)}, ${sayMoment(signOff.at)}, draft ${signOff.revision}. Digest ${readableDigest(signOff.digest)}. ${signedUnder(signOff)}`.trimEnd()
    : `**${escaped(standingLine(report))}**`
  const voided = signOffs.flatMap((signOff) => {
    const why = escaped(voidedText(signOff) ?? '')
    return why
      ? [`- Signed off by ${escaped(signOff.by.name)}, ${sayMoment(signOff.at)}. ${closed(why)}`]
      : []
  })
  return [
    ...(people.length ? [people.join('\n')] : []),
    editor,
    ...(voided.length ? [voided.join('\n')] : []),
  ]
}

function asMarkdown(report: Report): string {
  const margin = notes(report.claims)
  const table = [
    '| No. | Claim | Verdict | Why | Sources |',
    '| ---: | --- | --- | --- | --- |',
    ...report.claims.map(claimRow),
  ]
  const removed = report.removed.map(
    (claim) => `- ${escaped(removedText(claim))}: ${escaped(claim.quote)}`,
  )
  const aside = [
    ...report.dismissals.map(
      (dismissed) => `- ${escaped(sentenceAsideText(dismissed))}: ${escaped(dismissed.text)}`,
    ),
    ...report.factsAside.map((fact) => `- ${escaped(factAsideText(fact))}: ${escaped(fact.text)}`),
  ]
  return [
    ...head(report),
    ...facts(report),
    '## The article, annotated',
    ...annotate(report).map(paragraphText),
    ...(margin.length ? ['### What is not simply confirmed', margin.join('\n')] : []),
    '## Every claim',
    table.join('\n'),
    ...(removed.length ? ['## Removed after a verdict', removed.join('\n')] : []),
    ...(aside.length ? ['## Set aside', aside.join('\n')] : []),
    '## Signed',
    ...signed(report),
  ].join('\n\n')
}

export const md: Format = {
  id: 'md',
  label: 'Markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render: (report) => `${asMarkdown(report)}\n`,
}
