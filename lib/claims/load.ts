import { type Db, isPostgres, type Tx } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import type { Article, Claim, Revision } from '@/lib/core/prisma-sqlite/client'
import { sql } from '@/lib/core/sql'
import { lockChain } from '@/lib/history/record'
import { lastToDo } from './overtaken'
import type { StoredClaim } from './write'

/**
 * Commands on one article follow each other. SQLite has one writer anyway; PostgreSQL takes the article's chain,
 * before anything else is read, so that what is read then stays true.
 */
async function lockArticle(tx: Tx, articleId: string) {
  if (isPostgres) await lockChain(tx, articleId)
}

/** An article that may still be changed; throws NotFound, or Conflict where it is archived. */
export async function getOpenArticle(tx: Tx, articleId: string) {
  await lockArticle(tx, articleId)
  const article = await tx.article.findUnique({
    where: { id: articleId },
    include: { currentRevision: true },
  })
  if (!article?.currentRevision) throw new NotFound('This article')
  if (article.stage === 'archived')
    throw new Conflict('This article is archived and can no longer be changed.')
  return { ...article, currentRevision: article.currentRevision }
}

/** What commands need to know of a claim, its article and its current revision. */
export type LoadedClaim = StoredClaim &
  Pick<
    Claim,
    | 'statement'
    | 'claimant'
    | 'about'
    | 'statementEdited'
    | 'claimantEdited'
    | 'checkable'
    | 'assigneeId'
  > & {
    article: Pick<Article, 'stage' | 'scale'>
    revision: Pick<Revision, 'id' | 'number'>
  }
type ClaimRow = Omit<LoadedClaim, 'article' | 'revision'> & {
  stage: string
  scale: string
  revisionId: string
  revisionNumber: number
}

/** One that a colleague took away is told of as such. */
async function missing(tx: Tx, claimId: string) {
  const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { number: true } })
  const name = claim && (await lastToDo(tx, { claimId }, ['claim.deleted']))
  return new NotFound(
    claim ? `C${claim.number}${name ? `, which ${name} deleted,` : ''}` : 'This claim',
  )
}

/** A claim that may still be changed, with its article's scale and current revision; one query, for it begins every command. */
export async function getClaim(tx: Tx, claimId: string): Promise<LoadedClaim> {
  if (isPostgres) {
    const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { articleId: true } })
    if (claim) await lockChain(tx, claim.articleId)
  }
  const [row] = await tx.$queryRaw<ClaimRow[]>(sql`
    SELECT c."id", c."articleId", c."number", c."status", c."kind", c."rating", c."priority", c."thin", c."corrected", c."essential", c."openTasks",
      c."openFixes", c."clearedAt", c."deletedAt", c."staleStatement", c."staleClaimant", c."contextBefore", c."contextAfter", c."reopenedFor",
      c."statement", c."claimant", c."about", c."statementEdited", c."claimantEdited", c."checkable", c."assigneeId",
      ar."stage", ar."scale", r."id" AS "revisionId", r."number" AS "revisionNumber"
    FROM "Claim" c JOIN "Article" ar ON ar."id" = c."articleId" JOIN "Revision" r ON r."id" = ar."currentRevisionId"
    WHERE c."id" = ${claimId} AND c."deletedAt" IS NULL`)
  if (!row) throw await missing(tx, claimId)
  const { stage, scale, revisionId, revisionNumber, ...claim } = row
  if (stage === 'archived')
    throw new Conflict('This article is archived and can no longer be changed.')
  return {
    ...claim,
    article: { stage, scale },
    revision: { id: revisionId, number: revisionNumber },
  }
}

/** `load` of every command that names a claim. */
export const loadClaim = (tx: Tx, input: { claimId: string }) => getClaim(tx, input.claimId)

/** Where a claim sits in the current revision. */
export async function getAnchor(tx: Tx | Db, claim: LoadedClaim) {
  const key = { claimId: claim.id, revisionId: claim.revision.id }
  const anchor = await tx.anchor.findUnique({ where: { claimId_revisionId: key } })
  if (!anchor) throw new NotFound('The place of this claim')
  return anchor
}

/** Someone who can be given work. */
export async function getColleague(tx: Tx, userId: string) {
  const user = await tx.user.findUnique({ where: { id: userId } })
  if (!user || user.deactivatedAt) throw new NotFound('This person')
  return user
}
