import { figure } from '@/lib/core/figure'
import { closed } from '@/lib/core/in-words'
import { citation, correctionBeside, reasonsOf, reasonText, verdictOf } from '../judgment'
import { removedText } from '../removed-words'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import {
  bylineOf,
  depthText,
  digestCovers,
  factAsideText,
  foundIn,
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
} from '../words'
import { colours } from './look'
import { bold, coloured, paragraph, run } from './runs'
import { type Cell, table } from './table'

/** The styles of what is not the article's text; their names begin with "Galley", by which it is known again. */
const line = (words: string, props = '', style = 'GalleyText') =>
  paragraph(style, words, run(words, props))
const heading = (words: string) => line(words, '', 'GalleyHeading')
const lead = (name: string, words: string) =>
  paragraph('GalleyText', name, run(`${name} `, bold) + run(words))

/** What the report says beside the article: in the order of all other formats. */
export function* reportParts(report: Report): Generator<string> {
  yield head(report)
  for (const [name, words] of [
    ['Depth.', depthText(report)],
    ['Method.', methodText(report)],
    ['Sources.', sourcesText(report)],
    ['Limits.', limits(report).join(' ')],
  ] as const)
    yield lead(name, words)
  if (report.claims.length > 0) yield heading('Every claim') + claimTable(report.claims)
  yield* listed('Removed after a verdict', report.removed, (claim) => [
    removedText(claim),
    claim.quote,
  ])
  yield* listed(
    'Set aside',
    [
      ...report.dismissals.map((dismissed) => [sentenceAsideText(dismissed), dismissed.text]),
      ...report.factsAside.map((fact) => [factAsideText(fact), fact.text]),
    ] as const,
    (aside) => aside,
  )
  yield heading('Signed')
  yield signed(report)
}

function head(report: Report): string {
  const { article, revision, counts } = report
  const byline = bylineOf(report)
  const draft = `Checked text: draft ${revision.number} of ${sayMoment(revision.createdAt)}. Report made ${sayMoment(report.madeAt)}.`
  const found = foundIn(counts).map(({ label, count, mark }): Cell[] => [
    { words: label, props: bold + coloured(colours[mark]) },
    figure(count),
  ])
  return [
    line('Fact-check report', bold, 'GalleyFirst'),
    paragraph('GalleyTitle', article.title, run(article.title)),
    line(`${byline ? `${byline}. ` : ''}${draft}`),
    line(standingLine(report), report.signOff ? '' : coloured(colours.wrong), 'GalleyStanding'),
    line(summary(report)),
    table({ widths: [3000, 1200], head: ['Verdict', 'Claims'], rows: found }),
    line(''),
  ].join('')
}

const claimTable = (claims: readonly ReportClaim[]) =>
  table({
    widths: [560, 3000, 1300, 2900, 1880],
    head: ['No.', 'Claim', 'Verdict', 'Why', 'Sources'],
    rows: claims.map(claimRow),
  })

function claimRow(claim: ReportClaim): Cell[] {
  const { sign, label } = verdictOf(claim)
  const fix = correctionBeside(claim)
  const change = fix
    ? [
        `${fix.state === 'accepted' ? 'Corrected' : 'Proposed'}: ${fix.exact} → ${fix.replacement || '(taken out)'}`,
      ]
    : []
  return [
    String(claim.number),
    claim.statement,
    { words: label, props: bold + coloured(colours[sign]) },
    [...reasonsOf(claim).map(reasonText), ...change].join('\n'),
    claim.evidence.map(citation).join('\n'),
  ]
}

/** What was done, in bold, and the words it was done to; nothing where nothing was. */
function* listed<T>(
  title: string,
  things: readonly T[],
  wordsOf: (thing: T) => readonly (string | undefined)[],
) {
  if (things.length > 0) yield heading(title)
  for (const thing of things) {
    const [done = '', words = ''] = wordsOf(thing)
    yield paragraph('GalleyText', words, run(`${done}: `, bold) + run(words))
  }
}

function signed(report: Report): string {
  const { signOff, signatures, signOffs } = report
  const people = signatures.map((part) =>
    lead(`${part.person.name}.`, `${partText(part)}, last ${sayMoment(part.lastAt)}.`),
  )
  const editor = signOff
    ? [
        lead(
          `${signOff.by.name}.`,
          `Editor, cleared for publication ${sayMoment(signOff.at)}, draft ${signOff.revision}.`,
        ),
        lead(readableDigest(signOff.digest), `${digestCovers} ${signedUnder(signOff)}`.trimEnd()),
      ]
    : [line(standingLine(report), bold + coloured(colours.wrong))]
  const former = signOffs.flatMap((one) => {
    const ended = voidedText(one)
    return ended
      ? [line(`Signed off by ${one.by.name}, ${sayMoment(one.at)}. ${closed(ended)}`)]
      : []
  })
  return [...people, ...editor, ...former].join('')
}
