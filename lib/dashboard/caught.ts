import { db } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'

/** Errors that did not get into print: corrections accepted in the last four weeks. */
export type Caught = {
  total: number
  /** by kind of claim, most first */
  byKind: Record<string, number>
  latest: {
    id: string
    articleId: string
    number: number
    kind: string
    exact: string
    replacement: string
    by: string
    at: string
  }[]
}

const fourWeeks = 28 * 86_400_000
const shown = 4

export async function findCaught(now: Date): Promise<Caught> {
  const since = new Date(now.getTime() - fourWeeks)
  const [rows, fixes] = await Promise.all([
    db.$queryRaw<{ kind: string; n: number | bigint }[]>(sql`
      SELECT c."kind" AS "kind", COUNT(*) AS "n" FROM "Fix" f JOIN "Claim" c ON c."id" = f."claimId"
      WHERE f."state" = 'accepted' AND f."decidedAt" >= ${since} GROUP BY c."kind" ORDER BY COUNT(*) DESC, c."kind"`),
    db.fix.findMany({
      where: { state: 'accepted', decidedAt: { gte: since } },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      take: shown,
      include: { claim: { select: { number: true, kind: true } }, proposedBy: { select: { name: true } } },
    }),
  ])
  return {
    total: rows.reduce((sum, { n }) => sum + Number(n), 0),
    byKind: Object.fromEntries(rows.map(({ kind, n }) => [kind, Number(n)])),
    latest: fixes.map(({ id, articleId, claim, exact, replacement, proposedBy, decidedAt }) => ({
      id,
      articleId,
      number: claim.number,
      kind: claim.kind,
      exact,
      replacement,
      by: proposedBy.name,
      at: decidedAt?.toISOString() ?? '',
    })),
  }
}
