import type { z } from 'zod'
import type { ArticleSummary } from '@/lib/articles/views'
import type { Actor } from '@/lib/auth/permissions'
import { countedFor, withheldCounts } from '@/lib/claims/blind'
import { paging } from '@/lib/core/paging'
import { findDue } from './articles'
import { type Figures, getFigures } from './figures'

export type Dashboard = Figures & {
  /** articles that are not archived, by deadline, what is published last */
  articles: ArticleSummary[]
  nextCursor: string | null
}

/**
 * How the house stands, in at most eleven queries whatever its size: from the counts kept as claims change, never by
 * counting claims or verdicts, but for those that wait and are withheld from this reader.
 */
export async function getDashboard(
  actor: Actor,
  filter: z.input<typeof paging> = {},
  now = new Date(),
): Promise<Dashboard> {
  const [page, figures, less] = await Promise.all([
    findDue(actor, paging.parse(filter)),
    getFigures(now),
    withheldCounts(actor),
  ])
  return { ...page, ...figures, ratings: countedFor(figures.ratings, less) }
}
