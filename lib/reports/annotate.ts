import { type BlockKind, wantsBullet } from '@/lib/text/blocks'
import { type Mark, piecesOf } from '@/lib/text/pieces'
import { typographic } from '@/lib/text/typographic'
import type { Report } from './report'
import type { ReportClaim } from './report-claim'

type Underline = Mark & { claim: ReportClaim }
/** Words under the same claims, the widest first. */
export type Run = { text: string; claims: Underline[] }
/** `bullet`: drawn with one, for its words begin with no sign of their own. */
export type AnnotatedParagraph = { number: number; kind: BlockKind; bullet: boolean; runs: Run[] }

type Annotated = Pick<Report, 'blocks' | 'claims' | 'revision' | 'article'> & { from?: number }

/**
 * The article's text cut at every border of a claim; no character is lost or added. `from`: index of the first block,
 * where these are not all.
 */
export function annotate(report: Annotated): AnnotatedParagraph[] {
  const { blocks, claims, revision, article, from: first = 0 } = report
  const standing = claims.filter(({ paragraph }) => paragraph !== null)
  const byNumber = new Map(standing.map((claim) => [claim.number, claim]))
  let from = 0
  return blocks.map((block, index) => {
    // claims are in text order, so those that ended before this paragraph need not be looked at again
    while (from < standing.length && endsBefore(standing, from, block.start)) from++
    const words = typographic(revision.text.slice(block.start, block.end), article.language)
    const here = claimsIn(standing, from, block)
    const runs = piecesOf(block, here).map(({ start, end, claims: marks }) => ({
      text: words.slice(start - block.start, end - block.start),
      claims: marks.flatMap((mark) => {
        const claim = byNumber.get(mark.number)
        return claim ? [{ ...mark, claim }] : []
      }),
    }))
    return {
      number: first + index + 1,
      kind: block.kind,
      bullet: wantsBullet(block.kind, words),
      runs,
    }
  })
}

const endsBefore = (claims: readonly ReportClaim[], at: number, start: number) =>
  (claims[at]?.end ?? 0) <= start

/** Claims in text order that share words with a paragraph; it ends where they begin after it. */
function claimsIn(
  claims: readonly ReportClaim[],
  from: number,
  block: { start: number; end: number },
) {
  const here: ReportClaim[] = []
  for (let at = from, claim = claims[at]; claim && claim.start < block.end; claim = claims[++at]) {
    if (claim.end > block.start) here.push(claim)
  }
  return here
}
