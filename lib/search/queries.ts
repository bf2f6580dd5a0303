import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { checkArticle, claimFilter, filterConditions, selectClaims } from '@/lib/claims/queries'
import type { ClaimView } from '@/lib/claims/views'
import { wordsOf } from '@/lib/core/finding'
import { decodeCursor, pageOf, type Page } from '@/lib/core/paging'
import { sql } from '@/lib/core/sql'
import { db } from '@/lib/core/db'
import { highlight, type Highlight } from './highlight'

export const searchFilter = claimFilter.extend({ article: z.string().max(64).optional() })

export type Hit = ClaimView & {
  articleTitle: string
  highlights: { statement: Highlight[]; quote: Highlight[] }
}

/** Claims of every article, newest first, that hold all the words asked for in their statement or quote. */
export async function searchClaims(actor: Actor, filter: z.input<typeof searchFilter>): Promise<Page<Hit>> {
  const wanted = searchFilter.parse(filter)
  const after = decodeCursor(wanted.cursor, ['text'])
  const conditions = filterConditions(wanted)
  if (wanted.article) conditions.push(sql`c."articleId" = ${wanted.article}`)
  if (after) conditions.push(sql`c."id" < ${String(after[0])}`)
  const claims = await selectClaims(actor, conditions, { order: sql`c."id" DESC`, limit: wanted.limit + 1 })
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
    ({ id }) => [id],
    (claim) => ({
      ...claim,
      articleTitle: titles.get(claim.articleId) ?? '',
      highlights: { statement: highlight(claim.statement, words), quote: highlight(claim.quote, words) },
    }),
  )
}

/** How many claims match, by rating and by kind, for the facets beside the hits. */
export async function countFacets(filter: z.input<typeof searchFilter>) {
  const wanted = searchFilter.parse(filter)
  const words = wordsOf(wanted.q ?? '')
  const where = {
    deletedAt: null,
    ...(wanted.article && { articleId: wanted.article }),
    AND: words.map((word) => ({ searchText: { contains: word } })),
  }
  const [ratings, kinds, statuses] = await Promise.all([
    db.claim.groupBy({ by: ['rating'], where, _count: true }),
    db.claim.groupBy({ by: ['kind'], where, _count: true }),
    db.claim.groupBy({ by: ['status'], where, _count: true }),
  ])
  const counts = <Row extends { _count: number }>(rows: Row[], key: (row: Row) => string | null) =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const name = key(row)
        return name ? [[name, row._count]] : []
      }),
    ) as Record<string, number>
  return {
    ratings: counts(ratings, ({ rating }) => rating),
    kinds: counts(kinds, ({ kind }) => kind),
    statuses: counts(statuses, ({ status }) => status),
  }
}
