import type { z } from 'zod'
import type { ArticleSummary } from '@/lib/articles/views'
import type { Actor } from '@/lib/auth/permissions'
import { paging } from '@/lib/core/paging'
import { findDue } from './articles'
import { type Figures, getFigures } from './figures'

export type Dashboard = Figures & {
  /** articles that are not archived, by deadline, what is published last */
  articles: ArticleSummary[]
  nextCursor: string | null
}

/**
 * How the house stands, in at most nine queries whatever its size: from the counts kept as claims change, never by
 * counting claims or verdicts.
 */
export async function getDashboard(
  _actor: Actor,
  filter: z.input<typeof paging> = {},
  now = new Date(),
): Promise<Dashboard> {
  const [page, figures] = await Promise.all([findDue(paging.parse(filter)), getFigures(now)])
  return { ...page, ...figures }
}
