import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { type Db, db, type Tx } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { wordsOf } from '@/lib/core/finding'
import { decodeCursor, pageOf, paging, type Page } from '@/lib/core/paging'
import { allOf, asText, contains, sql, type Sql } from '@/lib/core/sql'
import { readClaim } from './read'
import { claimTables, claimWithAll } from './rows'
import { kinds, statuses } from './vocabulary'
import type { ClaimView } from './views'

export const claimFilter = z.object({
  ...paging.shape,
  status: z.enum(statuses).optional(),
  rating: z.string().max(40).optional(),
  kind: z.enum(kinds).optional(),
  assignee: z.string().max(64).optional(),
  q: z.string().max(500).optional(),
})
export type ClaimFilter = z.input<typeof claimFilter>

export const filterConditions = (filter: z.output<typeof claimFilter>): Sql[] => [
  sql`c."deletedAt" IS NULL`,
  ...(filter.status ? [sql`c."status" = ${filter.status}`] : []),
  ...(filter.rating ? [sql`c."rating" = ${filter.rating}`] : []),
  ...(filter.kind ? [sql`c."kind" = ${filter.kind}`] : []),
  ...(filter.assignee ? [sql`c."assigneeId" = ${filter.assignee}`] : []),
  ...wordsOf(filter.q ?? '').map((word) => contains(sql`c."searchText"`, word)),
]

/** Claims with all that was said of them, one query. `order` must be a total order. */
export async function selectClaims(
  actor: Actor | null,
  conditions: Sql[],
  { order, limit, from = db }: { order: Sql; limit: number; from?: Db | Tx },
): Promise<ClaimView[]> {
  const rows = await from.$queryRaw<{ row: string }[]>(
    sql`SELECT ${asText(claimWithAll)} AS "row" FROM ${claimTables} WHERE ${allOf(conditions)} ORDER BY ${order} LIMIT ${limit}`,
  )
  return rows.map(({ row }) => readClaim(row, actor))
}

/** An article's claims in text order. Throws NotFound for an unknown article. */
export async function listClaims(actor: Actor, articleId: string, filter: ClaimFilter = {}): Promise<Page<ClaimView>> {
  const wanted = claimFilter.parse(filter)
  const after = decodeCursor(wanted.cursor)
  const conditions = [sql`c."articleId" = ${articleId}`, ...filterConditions(wanted)]
  if (after) conditions.push(sql`(a."start", c."number") > (${Number(after[0])}, ${Number(after[1])})`)
  const claims = await selectClaims(actor, conditions, { order: sql`a."start", c."number"`, limit: wanted.limit + 1 })
  if (claims.length === 0) await getArticleId(articleId)
  return pageOf(claims, wanted.limit, (claim) => [claim.start, claim.number], (claim) => claim)
}

async function getArticleId(articleId: string) {
  const found = await db.article.findUnique({ where: { id: articleId }, select: { id: true } })
  if (!found) throw new NotFound('This article')
}

const anyOrder = sql`c."id"`

export async function getClaimView(actor: Actor, claimId: string): Promise<ClaimView> {
  const [claim] = await selectClaims(actor, [sql`c."id" = ${claimId}`, sql`c."deletedAt" IS NULL`], { order: anyOrder, limit: 1 })
  if (!claim) throw new NotFound('This claim')
  return claim
}

/** By the number people say: C13. */
export async function findClaimByNumber(actor: Actor, articleId: string, number: number): Promise<ClaimView | null> {
  const conditions = [sql`c."articleId" = ${articleId}`, sql`c."number" = ${number}`, sql`c."deletedAt" IS NULL`]
  const [claim] = await selectClaims(actor, conditions, { order: anyOrder, limit: 1 })
  return claim ?? null
}
