import type { BarPart } from '@/app/ui/verdict-bar'
import type { ArticleSummary } from '@/lib/articles/views'
import { scales } from '@/lib/claims/scales/registry'
import { signOf } from '@/lib/claims/sign'

/**
 * The bar of an article: its verdicts in the order of their scale, then what is still to do. A disputed claim counts
 * under its first verdict.
 */
export function barParts({ ratings, counts }: Pick<ArticleSummary, 'ratings' | 'counts'>): BarPart[] {
  const rated = scales
    .flatMap((scale) => scale.ratings)
    .map(({ id, mark, label }) => ({ sign: mark, label, count: ratings[id] ?? 0 }))
  const work = (['inReview', 'open'] as const).map((status) => ({
    ...signOf({ status, rating: null }),
    count: counts[status],
  }))
  return [...rated, ...work]
}
