import { db } from '@/lib/core/db'

/** Number of the last event of an article; 0 = it has none. */
export async function newestSeq(articleId: string): Promise<number> {
  const newest = await db.event.findFirst({
    where: { chainId: articleId },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  })
  return newest?.seq ?? 0
}
