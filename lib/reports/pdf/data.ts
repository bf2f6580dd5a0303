import { figure } from '@/lib/core/figure'
import { type AnnotatedParagraph, annotate } from '../annotate'
import { needsNote, reasonsOf, reasonText, verdictOf } from '../judgment'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import {
  bylineOf,
  depthText,
  foundIn,
  limits,
  methodText,
  readableDigest,
  sayMoment,
  sourcesText,
  standingLine,
  summary,
} from '../words'
import { unsettled, verdictBar } from './bar'
import { endData } from './end-data'
import { inks, papers } from './inks'
import { markPictures } from './marks'
import { claimData } from './claim-data'
import type { Say } from './say'
import { runsLeft } from './shown'

const clipped = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/u, '')} …` : text

const noteOf = (claim: ReportClaim, say: Say) => {
  const { sign, two, label } = verdictOf(claim)
  return {
    n: claim.number,
    mark: two ? `${sign} two` : sign,
    sign,
    label,
    why: reasonsOf(claim)
      .slice(0, 2)
      .map((reason) => say(clipped(reasonText(reason), 170))),
  }
}

/** A piece of text under the claims over it, the widest first: [text, [[number, sign, line, opens], …]]. */
function paragraphData({ kind, bullet, runs }: AnnotatedParagraph, say: Say) {
  const begun = runs.flatMap(({ claims }) =>
    claims.filter(({ opens }) => opens).map(({ claim }) => claim),
  )
  return {
    kind,
    bullet,
    left: runsLeft(runs.map(({ text }) => text).join('')),
    runs: runs.map(({ text, claims }) => {
      const words = say(text)
      return [
        typeof words === 'string' ? words : words.r,
        claims.map(({ claim, line, opens }) => {
          const { sign, two } = verdictOf(claim)
          return [claim.number, two ? `${sign} two` : sign, line, opens]
        }),
      ]
    }),
    notes: begun.filter(needsNote).map((claim) => noteOf(claim, say)),
  }
}

/** What stands at the head and foot of every page. */
function runningHead({ article, revision, signOff }: Report, say: Say) {
  const draft = `Draft ${revision.number}, ${sayMoment(revision.createdAt)}`
  return {
    title: say(clipped(article.title.replace(/\s+/gu, ' '), 96)),
    draft,
    standing: signOff
      ? `Signed off ${sayMoment(signOff.at)} · digest ${readableDigest(signOff.digest)}`
      : 'Not signed off',
    digest: signOff ? '' : `Text ${readableDigest(revision.sha256)}`,
    signed: signOff !== null,
  }
}

function headData(report: Report, say: Say) {
  const { revision, madeAt, counts } = report
  const byline = bylineOf(report)
  return {
    title: say(report.article.title.replace(/\s+/gu, ' ').trim()),
    byline: byline ? say(`${byline}.`) : '',
    checked: `Checked text: draft ${revision.number} of ${sayMoment(revision.createdAt)}. Report made ${sayMoment(madeAt)}.`,
    standing: standingLine(report),
    summary: summary(report),
    bar: verdictBar(report),
    found: [
      ...foundIn(counts).map(({ label, mark, count }) => [`${mark} two`, label, figure(count)]),
      ...unsettled(report).map(({ sign, label, count }) => [sign, label, figure(count)]),
    ],
    facts: [
      ['Depth', depthText(report)],
      ['Method', methodText(report)],
      ['Sources', sourcesText(report)],
      ['Limits', limits(report).join(' ')],
    ],
  }
}

/** Of more claims neither quoted passages nor links from text to table: it would take too long, and too much memory. */
const mostInFull = 1500

/** All the typesetter is given, as plain data: it reads this as a file, so that no text of it is ever taken for its language. */
export const pdfData = (report: Report, say: Say) => ({
  language: report.article.language.split('-')[0]?.toLowerCase() ?? 'en',
  region: /-([A-Za-z]{2})$/u.exec(report.article.language)?.[1]?.toUpperCase() ?? null,
  left: runsLeft(report.revision.text.slice(0, 2000)),
  madeAt: report.madeAt,
  long: report.claims.length > mostInFull,
  running: runningHead(report, say),
  head: headData(report, say),
  paragraphs: annotate(report).map((paragraph) => paragraphData(paragraph, say)),
  claims: report.claims.map((claim) => claimData(claim, say)),
  end: endData(report, say),
  marks: markPictures(),
  inks,
  papers,
})
