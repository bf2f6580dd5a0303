import { z } from 'zod'
import { isBlind } from '@/lib/auth/blind'
import type { Actor } from '@/lib/auth/permissions'
import { checkArticle, claimFilter, filterConditions, selectClaimTexts } from '@/lib/claims/queries'
import type { ClaimView } from '@/lib/claims/views'
import { wordsOf } from '@/lib/core/finding'
import { decodeCursor, pageOf, type Page } from '@/lib/core/paging'
import { allOf, isoTime, sql, type Sql } from '@/lib/core/sql'
import { db } from '@/lib/core/db'
import { highlight, type Highlight } from './highlight'

export const searchFilter = claimFilter.extend({ article: z.string().max(64).optional() })

/** What a cursor of this list holds. */
export const newestFirst = ['time', 'text'] as const

export type Hit = ClaimView & {
  /** when it came to stand as it does: of one with a verdict when that was given, of one nobody began when it was made */
  since: string
  articleTitle: string
  highlights: { statement: Highlight[]; quote: Highlight[] }
}

/** Claims of every article that hold all the words asked for in their statement or quote; first what came to stand as it does last. */
export async function searchClaims(
  actor: Actor,
  filter: z.input<typeof searchFilter>,
): Promise<Page<Hit>> {
  const wanted = searchFilter.parse(filter)
  const after = decodeCursor(wanted.cursor, newestFirst)
  const conditions = filterConditions(actor, wanted)
  if (wanted.article) conditions.push(sql`c."articleId" = ${wanted.article}`)
  if (after)
    conditions.push(sql`(c."since", c."id") < (${new Date(String(after[0]))}, ${String(after[1])})`)
  const texts = await selectClaimTexts(actor, conditions, {
    order: sql`c."since" DESC, c."id" DESC`,
    limit: wanted.limit + 1,
    also: { since: isoTime(sql`c."since"`) },
  })
  const claims = texts.map((text) => JSON.parse(text) as ClaimView & Pick<Hit, 'since'>)
  const articles = await db.article.findMany({
    where: { id: { in: [...new Set(claims.map(({ articleId }) => articleId))] } },
    select: { id: true, title: true },
  })
  if (claims.length === 0 && wanted.article) await checkArticle(wanted.article)
  const titles = new Map(articles.map(({ id, title }) => [id, title]))
  const words = wordsOf(wanted.q ?? '')
  return pageOf(
    claims,
    wanted.limit,
    ({ since, id }) => [since, id],
    (claim) => ({
      ...claim,
      articleTitle: titles.get(claim.articleId) ?? '',
      highlights: {
        statement: highlight(claim.statement, words),
        quote: highlight(claim.quote, words),
      },
    }),
  )
}

/** How many claims match, by rating and by kind, for the facets beside the hits; as `searchClaims` finds them. */
export async function countFacets(actor: Actor, filter: z.input<typeof searchFilter>) {
  const { q, article } = searchFilter.parse(filter)
  const conditions = filterConditions(actor, searchFilter.parse({ q }))
  if (article) conditions.push(sql`c."articleId" = ${article}`)
  const count = async (key: Sql, also: Sql[] = []) => {
    const rows = await db.$queryRaw<{ key: string; n: number | bigint }[]>(sql`
      SELECT ${key} AS "key", COUNT(*) AS "n" FROM "Claim" c WHERE ${allOf([...conditions, ...also])} GROUP BY ${key}`)
    return Object.fromEntries(rows.map((row) => [row.key, Number(row.n)])) as Record<string, number>
  }
  const [ratings, kinds, statuses] = await Promise.all([
    count(sql`c."rating"`, [sql`c."rating" IS NOT NULL`, sql`NOT ${isBlind(actor)}`]),
    count(sql`c."kind"`),
    count(sql`c."status"`),
  ])
  return { ratings, kinds, statuses }
}
