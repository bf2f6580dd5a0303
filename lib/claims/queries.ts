import { z } from 'zod'
import { isBlind } from '@/lib/auth/blind'
import type { Actor } from '@/lib/auth/permissions'
import { type Db, db, type Tx } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { wordsOf } from '@/lib/core/finding'
import { decodeCursor, pageOf, paging, type Page } from '@/lib/core/paging'
import { allOf, asText, contains, joinedBy, sql, type Sql } from '@/lib/core/sql'
import { claimObject, claimTables, type Eyes, verdictObject, verdictTables } from './rows'
import { ratingIds } from './scales/registry'
import { kinds, statuses } from './vocabulary'
import type { ClaimView, EvidenceView, VerdictView } from './views'

export const claimFilter = z.object({
  ...paging.shape,
  status: z.enum(statuses).optional(),
  rating: z.enum(ratingIds).optional(),
  kind: z.enum(kinds).optional(),
  assignee: z.string().max(64).optional(),
  q: z.string().max(500).optional(),
})
export type ClaimFilter = z.input<typeof claimFilter>

/** A rating that is withheld from the reader is not found by it either. */
export const filterConditions = (reader: Actor, filter: z.output<typeof claimFilter>): Sql[] => [
  sql`c."deletedAt" IS NULL`,
  ...(filter.status ? [sql`c."status" = ${filter.status}`] : []),
  ...(filter.rating ? [sql`c."rating" = ${filter.rating} AND NOT ${isBlind(reader)}`] : []),
  ...(filter.kind ? [sql`c."kind" = ${filter.kind}`] : []),
  ...(filter.assignee ? [sql`c."assigneeId" = ${filter.assignee}`] : []),
  ...wordsOf(filter.q ?? '').map((word) => contains(sql`c."searchText"`, word)),
]

/**
 * Claims with all that was said of them, as this person may see them: one query. Each as JSON text of a ClaimView.
 * `order` must be a total order. `reader` null = an export, to nobody in particular.
 */
export async function selectClaimTexts(
  reader: Actor | Eyes | null,
  conditions: Sql[],
  {
    order,
    limit,
    also,
    from = db,
  }: { order: Sql; limit: number; also?: Record<string, Sql>; from?: Db | Tx },
): Promise<string[]> {
  // one row with all of it costs Prisma half of what a row for each claim does
  const eyes = reader && 'sources' in reader ? reader : { sources: reader, verdicts: reader }
  const claims = sql`SELECT ${asText(claimObject(eyes, also))} AS "claim" FROM ${claimTables}
    WHERE ${allOf(conditions)} ORDER BY ${order} LIMIT ${limit}`
  const [row] = await from.$queryRaw<{ all: string | null }[]>(joinedBy(separator, claims))
  return row?.all ? row.all.split(separator) : []
}

/** Stands in no JSON text unescaped. */
const separator = '\u001e'

export const selectClaims = async (
  ...query: Parameters<typeof selectClaimTexts>
): Promise<ClaimView[]> =>
  (await selectClaimTexts(...query)).map((text) => JSON.parse(text) as ClaimView)

/** An article's claims in text order, each as JSON text. Throws NotFound for an unknown article. */
async function listClaimTexts(actor: Actor, articleId: string, filter: ClaimFilter) {
  const wanted = claimFilter.parse(filter)
  const after = decodeCursor(wanted.cursor, ['number', 'number'])
  const conditions = [sql`c."articleId" = ${articleId}`, ...filterConditions(actor, wanted)]
  if (after)
    conditions.push(sql`(a."start", c."number") > (${Number(after[0])}, ${Number(after[1])})`)
  const texts = await selectClaimTexts(actor, conditions, {
    order: sql`a."start", c."number"`,
    limit: wanted.limit + 1,
  })
  if (texts.length === 0) await checkArticle(articleId)
  const place = (text: string) => {
    const { start, number } = JSON.parse(text) as ClaimView
    return [start, number]
  }
  return pageOf(texts, wanted.limit, place, (text) => text)
}

export async function listClaims(
  actor: Actor,
  articleId: string,
  filter: ClaimFilter = {},
): Promise<Page<ClaimView>> {
  const { items, nextCursor } = await listClaimTexts(actor, articleId, filter)
  return { items: items.map((text) => JSON.parse(text) as ClaimView), nextCursor }
}

/** The page of `listClaims` as JSON text, as the database made it: read and written again it would cost as much as the query. */
export async function listClaimsAsJson(
  actor: Actor,
  articleId: string,
  filter: ClaimFilter = {},
): Promise<string> {
  const { items, nextCursor } = await listClaimTexts(actor, articleId, filter)
  return `{"items":[${items.join()}],"nextCursor":${JSON.stringify(nextCursor)}}`
}

/** Throws NotFound for an article that is not there, so that an empty list always means that nothing fits. */
export async function checkArticle(articleId: string) {
  const article = await db.article.findUnique({ where: { id: articleId }, select: { id: true } })
  if (!article) throw new NotFound('This article')
}

const anyOrder = sql`c."id"`

export async function getClaimView(actor: Actor, claimId: string): Promise<ClaimView> {
  const [claim] = await selectClaims(
    actor,
    [sql`c."id" = ${claimId}`, sql`c."deletedAt" IS NULL`],
    {
      order: anyOrder,
      limit: 1,
    },
  )
  if (!claim) throw new NotFound('This claim')
  return claim
}

/** By the number people say: C13. */
export async function findClaimByNumber(
  actor: Actor,
  articleId: string,
  number: number,
): Promise<ClaimView | null> {
  const conditions = [
    sql`c."articleId" = ${articleId}`,
    sql`c."number" = ${number}`,
    sql`c."deletedAt" IS NULL`,
  ]
  const [claim] = await selectClaims(actor, conditions, { order: anyOrder, limit: 1 })
  return claim ?? null
}

/** One use of a source, as this person sees it. */
export async function getEvidenceView(
  actor: Actor,
  claimId: string,
  evidenceId: string,
): Promise<EvidenceView> {
  const evidence = (await getClaimView(actor, claimId)).evidence.find(({ id }) => id === evidenceId)
  if (!evidence) throw new NotFound('This evidence')
  return evidence
}

/** One verdict alone, which is a tenth of reading its claim. */
export async function getVerdictView(verdictId: string): Promise<VerdictView> {
  const [row] = await db.$queryRaw<{ verdict: string }[]>(
    sql`SELECT ${asText(verdictObject)} AS "verdict" FROM ${verdictTables} WHERE v."id" = ${verdictId}`,
  )
  if (!row) throw new NotFound('This verdict')
  return JSON.parse(row.verdict) as VerdictView
}
