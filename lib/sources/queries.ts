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
import { allOf, contains, sql } from '@/lib/core/sql'
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
  createdAt: string
  enteredBy: { id: string; name: string }
}

const included = {
  readers: { select: { userId: true, user: { select: { id: true, name: true } } } },
  createdBy: { select: { id: true, name: true } },
  _count: { select: { evidence: { where: { removedAt: null } } } },
} as const

type Stored = Prisma.SourceGetPayload<{ include: typeof included }>

/** Only of a source this person may know: every query here asks `mayKnowSource`. */
const listed = ({
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
  uses: source._count.evidence,
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
  return pageOf(rows, limit, (row) => [row.id], listed)
}

export type SourceDetail = ListedSource & {
  readers: { id: string; name: string }[]
  mayNameReaders: boolean
  /** those that cover it: changing its details ends them */
  signOffs: number
  /** the newest 200; `reopens`: its verdict leans on the source, so withdrawing it opens the claim again */
  claims: (Pick<ClaimView, 'id' | 'number' | 'articleId' | 'statement' | 'status' | 'rating'> &
    Pick<EvidenceView, 'stance' | 'locator'> & {
      articleTitle: string
      corrected: boolean
      reopens: boolean
    })[]
}

/** One source and where it is used; NotFound also for one this person may not know of. */
export async function getSourceDetail(actor: Actor, sourceId: string): Promise<SourceDetail> {
  const known = await isKnown(db, actor, sourceId)
  const source =
    known && (await db.source.findUnique({ where: { id: sourceId }, include: included }))
  if (!source) throw new NotFound('This source')
  const used = await db.evidence.findMany({
    where: { sourceId, removedAt: null, claim: { deletedAt: null } },
    orderBy: { createdAt: 'desc' },
    take: 200,
    include: { claim: { include: { article: { select: { title: true, stage: true } } } } },
  })
  const claimIds = used.map(({ claimId }) => claimId)
  const [blind, corrected, signOffs] = await Promise.all([
    findBlind(actor, claimIds),
    findCorrected(claimIds),
    countSignOffsOn(sourceId),
  ])
  return {
    ...listed(source),
    readers: source.readers.map(({ user }) => user),
    mayNameReaders: may(actor, 'source.nameReaders', source),
    signOffs,
    claims: used.map(({ claim, stance: known, locator }) => {
      const hidden = blind.get(claim.id)
      const stance = hidden?.stance ? null : (known as EvidenceView['stance'])
      return {
        id: claim.id,
        number: claim.number,
        articleId: claim.articleId,
        articleTitle: claim.article.title,
        statement: claim.statement,
        status: claim.status as Status,
        rating: hidden ? null : claim.rating,
        corrected: corrected.has(claim.id),
        stance,
        locator,
        reopens:
          stance !== 'context' &&
          claim.article.stage !== 'archived' &&
          allows('reopen', claim.status),
      }
    }),
  }
}
