import { type Db, db } from '@/lib/core/db'
import { coverageCounts } from './count-coverage'
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
  const [claims, kept, answered] = await Promise.all([
    from.claim.findMany({ where: { articleId, deletedAt: null } }),
    from.tally.findMany({ where: { articleId } }),
    from.verdict.findMany({
      where: { articleId, answer: { in: ['agree', 'differ'] } },
      select: {
        id: true,
        claimId: true,
        rating: true,
        answer: true,
        answeredById: true,
        answeredAt: true,
      },
    }),
  ])
  const seconds = await from.verdict.findMany({
    where: { articleId, role: 'second' },
    select: { claimId: true, rating: true, createdAt: true },
  })
  const counted = new Map<string, number>()
  const add = (dimension: string, key: string) =>
    counted.set(`${dimension} ${key}`, (counted.get(`${dimension} ${key}`) ?? 0) + 1)
  for (const claim of claims)
    for (const [dimension, key] of facetsOf(claim, blocksSignOff)) add(dimension, key)
  for (const verdict of answered) {
    const second = seconds.find(
      ({ claimId, createdAt }) =>
        claimId === verdict.claimId && createdAt.getTime() === verdict.answeredAt?.getTime(),
    )
    add(
      'agreement',
      // who agreed before seconds were verdicts of their own has none
      `${verdict.rating}/${second?.rating ?? (verdict.answer === 'agree' ? verdict.rating : '')}`,
    )
  }
  const keptCounts = new Map(kept.map(({ dimension, key, n }) => [`${dimension} ${key}`, n]))
  const tallied = [...new Set([...counted.keys(), ...keptCounts.keys()])].flatMap((facet) => {
    const [dimension = '', key = ''] = facet.split(' ')
    const pair = { kept: keptCounts.get(facet) ?? 0, counted: counted.get(facet) ?? 0 }
    return pair.kept === pair.counted ? [] : [{ articleId, dimension, key, ...pair }]
  })
  return [...tallied, ...(await recountCoverage(articleId, from))]
}

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
