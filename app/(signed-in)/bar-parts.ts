import type { BarPart } from '@/app/ui/verdict-bar'
import type { ArticleSummary } from '@/lib/articles/views'
import { scales } from '@/lib/claims/scales/registry'
import { signOf } from '@/lib/claims/sign'

/**
 * The bar of an article: what is settled, in the order of the scale, what was corrected, then what is still to do. Where
 * nothing is settled nothing is drawn as if it were.
 */
export function barParts({
  settled,
  counts,
}: Pick<ArticleSummary, 'settled' | 'counts'>): BarPart[] {
  const rated = scales
    .flatMap((scale) => scale.ratings)
    .map(({ id, mark, label }) => ({ sign: mark, label, count: settled[id] ?? 0 }))
  const judged = rated.reduce((sum, { count }) => sum + count, 0)
  const corrected = {
    ...signOf({ status: 'settled', rating: null, corrected: true }),
    count: Math.max(0, counts.settled - judged),
  }
  const unsettled = (['disputed', 'awaitingSecond', 'inReview', 'open'] as const).map((status) => ({
    ...signOf({ status, rating: null }),
    count: counts[status],
  }))
  return [...rated, corrected, ...unsettled]
}
