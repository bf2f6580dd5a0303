import { countSignOffsOn } from '@/lib/history/void-sign-offs'
import { z } from 'zod'
import { mayKnowSource } from '@/lib/auth/confidential'
import { type Actor, may } from '@/lib/auth/permissions'
import { findBlind } from '@/lib/claims/blind'
import { findCorrected } from '@/lib/claims/corrected'
import type { ClaimView, EvidenceView, SourceView } from '@/lib/claims/views'
import type { Status } from '@/lib/claims/vocabulary'
import { allows } from '@/lib/claims/workflow'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import type { Prisma } from '@/lib/core/prisma-sqlite/client'
import { wordsOf } from '@/lib/core/finding'
import { decodeCursor, pageOf, paging, type Page } from '@/lib/core/paging'
import { allOf, contains, join, sql } from '@/lib/core/sql'
import { canonicalAddress } from './address'
import { isKnown } from './known'

export const sourceFilter = z.object({
  ...paging.shape,
  q: z.string().max(500).optional(),
  /** of the page at this address, however it is spelt */
  address: z
    .string()
    .max(2000)
    .refine(
      (address) => canonicalAddress(address),
      'Give a web address that begins with http:// or https://.',
    )
    .optional(),
})

export type ListedSource = SourceView & {
  uses: number
  /** claims it is used on, each counted once */
  usedOn: number
  createdAt: string
  enteredBy: { id: string; name: string }
}

const included = {
  readers: { select: { userId: true, user: { select: { id: true, name: true } } } },
  createdBy: { select: { id: true, name: true } },
} as const

type Stored = Prisma.SourceGetPayload<{ include: typeof included }>

type Counts = ReadonlyMap<string, { uses: number; usedOn: number }>

/** How often each source is used, and on how many claims; one that is not used is not in it. */
async function countUses(sourceIds: readonly string[]): Promise<Counts> {
  if (sourceIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; uses: number | bigint; claims: number | bigint }[]>(
    sql`SELECT e."sourceId" AS "id", COUNT(*) AS "uses", COUNT(DISTINCT e."claimId") AS "claims" FROM "Evidence" e
    JOIN "Claim" c ON c."id" = e."claimId" AND c."deletedAt" IS NULL
    WHERE e."sourceId" IN (${join([...sourceIds])}) AND e."removedAt" IS NULL GROUP BY e."sourceId"`,
  )
  return new Map(
    rows.map(({ id, uses, claims }) => [id, { uses: Number(uses), usedOn: Number(claims) }]),
  )
}

/** Only of a source this person may know: every query here asks `mayKnowSource`. */
const listed =
  (counts: Counts) =>
  ({
    id,
    kind,
    tier,
    title,
    url,
    publisher,
    publishedAt,
    origin,
    confidential,
    ...source
  }: Stored): ListedSource => ({
    id,
    kind: kind as SourceView['kind'],
    tier: tier as SourceView['tier'],
    title,
    url,
    publisher,
    publishedAt,
    origin,
    confidential,
    hidden: false,
    withdrawn: source.withdrawnAt && {
      at: source.withdrawnAt.toISOString(),
      reason: source.withdrawnReason ?? '',
    },
    ...(counts.get(id) ?? { uses: 0, usedOn: 0 }),
    createdAt: source.createdAt.toISOString(),
    enteredBy: source.createdBy,
  })

/** The library, newest first. */
export async function listSources(
  actor: Actor,
  filter: z.input<typeof sourceFilter> = {},
): Promise<Page<ListedSource>> {
  const { q, address, limit, cursor } = sourceFilter.parse(filter)
  const after = decodeCursor(cursor, ['text'])
  const conditions = [
    mayKnowSource(actor),
    ...wordsOf(q ?? '').map((word) => contains(sql`s."searchText"`, word)),
    ...(address ? [sql`s."address" = ${canonicalAddress(address)}`] : []),
    ...(after ? [sql`s."id" < ${String(after[0])}`] : []),
  ]
  const ids = await db.$queryRaw<{ id: string }[]>(
    sql`SELECT s."id" FROM "Source" s WHERE ${allOf(conditions)} ORDER BY s."id" DESC LIMIT ${limit + 1}`,
  )
  const rows = await db.source.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { id: 'desc' },
    include: included,
  })
  const counts = await countUses(rows.map(({ id }) => id))
  return pageOf(rows, limit, (row) => [row.id], listed(counts))
}

type ClaimUse = Pick<EvidenceView, 'stance' | 'locator'>

export type SourceDetail = ListedSource & {
  readers: { id: string; name: string }[]
  mayNameReaders: boolean
  /** those that cover it: changing its details ends them */
  signOffs: number
  /**
   * the 200 it was put on last, each once, with the newest of its uses there and all of them; `reopens`: its verdict leans on the source, so
   * withdrawing it opens the claim again
   */
  claims: (Pick<ClaimView, 'id' | 'number' | 'articleId' | 'statement' | 'status' | 'rating'> &
    ClaimUse & {
      articleTitle: string
      corrected: boolean
      uses: ClaimUse[]
      reopens: boolean
    })[]
}

const mostClaims = 200

/** One source and where it is used; NotFound also for one this person may not know of. */
export async function getSourceDetail(actor: Actor, sourceId: string): Promise<SourceDetail> {
  const known = await isKnown(db, actor, sourceId)
  const source =
    known && (await db.source.findUnique({ where: { id: sourceId }, include: included }))
  if (!source) throw new NotFound('This source')
  const [claims, counted, signOffs] = await Promise.all([
    claimsWith(actor, sourceId),
    countUses([sourceId]),
    countSignOffsOn(sourceId),
  ])
  return {
    ...listed(counted)(source),
    readers: source.readers.map(({ user }) => user),
    mayNameReaders: may(actor, 'source.nameReaders', source),
    signOffs,
    claims,
  }
}

/** The claims a source is used on, as this person may read them, the one it was put on last first. */
async function claimsWith(actor: Actor, sourceId: string): Promise<SourceDetail['claims']> {
  const newest = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT e."claimId" AS "id" FROM "Evidence" e
    JOIN "Claim" c ON c."id" = e."claimId" AND c."deletedAt" IS NULL
    WHERE e."sourceId" = ${sourceId} AND e."removedAt" IS NULL
    GROUP BY e."claimId" ORDER BY MAX(e."id") DESC LIMIT ${mostClaims}`)
  const ids = newest.map(({ id }) => id)
  const [claims, blind, corrected] = await Promise.all([
    db.claim.findMany({
      where: { id: { in: ids } },
      include: {
        article: { select: { title: true, stage: true } },
        evidence: { where: { sourceId, removedAt: null }, orderBy: { id: 'desc' } },
      },
    }),
    findBlind(actor, ids),
    findCorrected(ids),
  ])
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return ids.flatMap((id) => {
    const claim = byId.get(id)
    if (!claim) return []
    const hidden = blind.get(id)
    const uses: ClaimUse[] = claim.evidence.map(({ stance, locator }) => ({
      stance: hidden?.stance ? null : (stance as EvidenceView['stance']),
      locator,
    }))
    return {
      id,
      number: claim.number,
      articleId: claim.articleId,
      articleTitle: claim.article.title,
      statement: claim.statement,
      status: claim.status as Status,
      rating: hidden ? null : claim.rating,
      corrected: corrected.has(id),
      ...{ stance: uses[0]?.stance ?? null, locator: uses[0]?.locator ?? null },
      uses,
      reopens:
        uses.some(({ stance }) => stance !== 'context') &&
        claim.article.stage !== 'archived' &&
        allows('reopen', claim.status),
    }
  })
}
