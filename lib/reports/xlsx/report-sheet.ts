import { closed } from '@/lib/core/in-words'
import { removedText } from '../removed-words'
import type { Report } from '../report'
import {
  bylineOf,
  depthText,
  factAsideText,
  foundIn,
  limits,
  methodText,
  partText,
  sentenceAsideText,
  signedUnder,
  sourcesText,
  standingLine,
  summary,
  voidedText,
} from '../words'
import type { Cell } from './cell'
import type { Sheet } from './sheet'

type Row = readonly [what: string, said: Cell, on?: Cell]

const signed = ({ signatures, signOff, signOffs }: Report): Row[] => [
  ...signatures.map(({ person, lastAt, ...part }): Row => [
    'Signed',
    `${person.name}: ${partText({ person, lastAt, ...part })}`,
    { at: lastAt },
  ]),
  ...(signOff
    ? ([
        ['Signed off', `${signOff.by.name}. ${signedUnder(signOff)}`.trim(), { at: signOff.at }],
        ['Digest', signOff.digest],
      ] satisfies Row[])
    : []),
  ...signOffs.flatMap((former): Row[] => {
    const ended = voidedText(former)
    return ended ? [['Former sign-off', closed(ended), { at: former.at }]] : []
  }),
]

const aside = ({ removed, dismissals, factsAside }: Report): Row[] => [
  ...removed.map((claim): Row => [
    'Removed after a verdict',
    `${removedText(claim)}: ${claim.quote}`,
  ]),
  ...dismissals.map((one): Row => ['Set aside', `${sentenceAsideText(one)}: ${one.text}`]),
  ...factsAside.map((one): Row => ['Set aside', `${factAsideText(one)}: ${one.text}`]),
]

/** What the report says of the whole. */
export function reportSheet(report: Report): Sheet {
  const { article, revision, counts, madeAt } = report
  const rows: Row[] = [
    ['Article', article.title],
    ['By', bylineOf(report)],
    ['Standing', standingLine(report)],
    ['Draft', revision.number, { at: revision.createdAt }],
    ['Report made', 'All times are UTC.', { at: madeAt }],
    ['Summary', summary(report)],
    ['Depth', depthText(report)],
    ['Method', methodText(report)],
    ['Sources', sourcesText(report)],
    ...limits(report).map((limit): Row => ['Limit', limit]),
    ...foundIn(counts).map(({ label, count }): Row => [label, count]),
    ...signed(report),
    ...aside(report),
  ]
  return {
    name: 'Report',
    columns: [
      ['What', 24],
      ['Said', 110],
      ['On', 18],
    ],
    rows: rows.map(([what, said, on = null]) => [what, said, on]),
  }
}
