import type { Report } from '../report'
import { articleParagraphs } from './article'
import { commentElement, extendedElement, paragraphIds } from './comments'
import { wordFile } from './package'
import { reportParts } from './report-parts'
import { Changes } from './runs'
import { type Origin, trackedItems } from './tracks'

/** A new Word document: the article with a comment a claim and its changes tracked, and the report behind it. */
export function freshDocument(report: Report, origin: Origin): Uint8Array<ArrayBuffer> {
  const standing = report.claims.filter(({ paragraph }) => paragraph !== null)
  const idOf = new Map(standing.map(({ number }, at) => [number, at]))
  const items = trackedItems(origin, report.claims)
  const text = articleParagraphs(
    report,
    items,
    ({ number }) => idOf.get(number) ?? 0,
    new Changes(),
  )
  const ids = paragraphIds(standing)
  return wordFile(report, {
    body: text + [...reportParts(report)].join(''),
    comments: standing.map((claim, at) => commentElement(claim, at, ids[at] ?? '')),
    extended: ids.map(extendedElement),
  })
}
