import { wasShown } from '@/lib/auth/blind'
import { type Db, db } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'
import { coverageCounts, essentialsIn } from './count-coverage'
import { blocksSignOff } from './scales/registry'
import { facetsOf } from './tally'

export type Miscount = {
  articleId: string
  dimension: string
  key: string
  kept: number
  counted: number
}

/** Counts an article's claims again and names every kept count that is off; empty = they agree. */
export async function recount(articleId: string, from: Db = db): Promise<Miscount[]> {
  const [article, claims, kept, pairs] = await Promise.all([
    from.article.findUnique({ where: { id: articleId }, select: { currentRevisionId: true } }),
    from.claim.findMany({ where: { articleId, deletedAt: null } }),
    from.tally.findMany({ where: { articleId } }),
    pairsOf(articleId, from),
  ])
  const counted = new Map<string, number>()
  const add = (dimension: string, key: string) =>
    counted.set(`${dimension} ${key}`, (counted.get(`${dimension} ${key}`) ?? 0) + 1)
  const essentials = article?.currentRevisionId
    ? await essentialsIn(from, article.currentRevisionId)
    : new Map<string, boolean>()
  for (const claim of claims) {
    const read = { ...claim, essential: essentials.get(claim.id) ?? claim.essential }
    for (const [dimension, key] of facetsOf(read, blocksSignOff)) add(dimension, key)
  }
  for (const { first, second } of pairs) add('agreement', `${first}/${second}`)
  const keptCounts = new Map(kept.map(({ dimension, key, n }) => [`${dimension} ${key}`, n]))
  const tallied = [...new Set([...counted.keys(), ...keptCounts.keys()])].flatMap((facet) => {
    const [dimension = '', key = ''] = facet.split(' ')
    const pair = { kept: keptCounts.get(facet) ?? 0, counted: counted.get(facet) ?? 0 }
    return pair.kept === pair.counted ? [] : [{ articleId, dimension, key, ...pair }]
  })
  return [...tallied, ...(await recountCoverage(articleId, from))]
}

/** Ratings of two people, of whom the second gave theirs without knowing the first. */
const pairsOf = (articleId: string, from: Db) =>
  from.$queryRaw<{ first: string; second: string }[]>(sql`
    SELECT v."rating" AS "first", s."rating" AS "second" FROM "Verdict" v JOIN "Verdict" s
      ON s."claimId" = v."claimId" AND s."role" = 'second' AND s."createdAt" = v."answeredAt"
    WHERE v."articleId" = ${articleId} AND v."answer" IN ('agree', 'differ') AND NOT ${wasShown}`)

/** The same of the counts in the article's own row. */
async function recountCoverage(articleId: string, from: Db): Promise<Miscount[]> {
  const article = await from.article.findUnique({ where: { id: articleId } })
  if (!article?.currentRevisionId) return []
  const counts = await coverageCounts(from, article.currentRevisionId)
  return Object.entries(counts).flatMap(([key, counted]) => {
    const kept = article[key as keyof typeof counts]
    return kept === counted || kept === null
      ? []
      : [{ articleId, dimension: 'coverage', key, kept, counted }]
  })
}
