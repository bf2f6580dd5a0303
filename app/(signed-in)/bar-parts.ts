import type { BarPart } from '@/app/ui/verdict-bar'
import type { ArticleSummary } from '@/lib/articles/views'
import { scales } from '@/lib/claims/scales/registry'
import { signOf } from '@/lib/claims/sign'

/**
 * The bar of an article: its verdicts in the order of their scale, what waits for a second person and is not told to this
 * one, then what is still to do. A disputed claim counts under its first verdict.
 */
export function barParts({
  ratings,
  counts,
  claims,
}: Pick<ArticleSummary, 'ratings' | 'counts' | 'claims'>): BarPart[] {
  const rated = scales
    .flatMap((scale) => scale.ratings)
    .map(({ id, mark, label }) => ({ sign: mark, label, count: ratings[id] ?? 0 }))
  const judgments = rated.reduce((sum, { count }) => sum + count, 0)
  const part = (status: 'awaitingSecond' | 'inReview' | 'open', count: number) => ({
    ...signOf({ status, rating: null }),
    count,
  })
  const waiting = Math.max(0, claims - judgments - counts.inReview - counts.open)
  return [
    ...rated,
    part('awaitingSecond', waiting),
    part('inReview', counts.inReview),
    part('open', counts.open),
  ]
}
