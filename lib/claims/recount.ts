import type { Article } from '@/lib/core/prisma-sqlite/client'
import { wasShown } from '@/lib/auth/blind'
import { type Db, db } from '@/lib/core/db'
import { jsonText, sql } from '@/lib/core/sql'
import { countedAnew } from './count-coverage'
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
    from.article.findUnique({ where: { id: articleId } }),
    from.claim.findMany({ where: { articleId, deletedAt: null } }),
    from.tally.findMany({ where: { articleId } }),
    pairsOf(articleId, from),
  ])
  const counted = new Map<string, number>()
  const add = (dimension: string, key: string) =>
    counted.set(`${dimension} ${key}`, (counted.get(`${dimension} ${key}`) ?? 0) + 1)
  const draft = article?.currentRevisionId
  const anew = draft ? await countedAnew(from, draft) : null
  for (const claim of claims) {
    const read = { ...claim, essential: anew?.essentials.get(claim.id) ?? claim.essential }
    for (const [dimension, key] of facetsOf(read, blocksSignOff)) add(dimension, key)
  }
  for (const { first, second } of pairs) add('agreement', `${first}/${second}`)
  const keptCounts = new Map(kept.map(({ dimension, key, n }) => [`${dimension} ${key}`, n]))
  const tallied = [...new Set([...counted.keys(), ...keptCounts.keys()])].flatMap((facet) => {
    const [dimension = '', key = ''] = facet.split(' ')
    const pair = { kept: keptCounts.get(facet) ?? 0, counted: counted.get(facet) ?? 0 }
    return pair.kept === pair.counted ? [] : [{ articleId, dimension, key, ...pair }]
  })
  return [...tallied, ...(article && anew ? miscounted(article, anew.counts) : [])]
}

/** The second `s` had been told an earlier rating of the same words; the event says so. */
const knew = sql`EXISTS (SELECT 1 FROM "Event" e WHERE e."claimId" = s."claimId" AND e."type" IN ('verdict.agreed', 'verdict.differed')
  AND ${jsonText('e', 'data', 'secondId')} = s."id" AND ${jsonText('e', 'data', 'knew')} IS NOT NULL)`

/** Ratings of two people, of whom the second gave theirs without knowing the first. */
const pairsOf = (articleId: string, from: Db) =>
  from.$queryRaw<{ first: string; second: string }[]>(sql`
    SELECT v."rating" AS "first", s."rating" AS "second" FROM "Verdict" v JOIN "Verdict" s
      ON s."claimId" = v."claimId" AND s."role" = 'second' AND s."createdAt" = v."answeredAt"
    WHERE v."articleId" = ${articleId} AND v."answer" IN ('agree', 'differ') AND NOT ${wasShown} AND NOT ${knew}`)

/** The same of the counts in the article's own row. */
const miscounted = (article: Article, counts: Partial<Record<keyof Article, number>>): Miscount[] =>
  Object.entries(counts).flatMap(([key, counted]) => {
    const kept = article[key as keyof Article] as number | null
    return kept === counted || kept === null
      ? []
      : [{ articleId: article.id, dimension: 'coverage', key, kept, counted }]
  })
