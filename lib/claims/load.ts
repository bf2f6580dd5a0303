import { type Db, isPostgres, type Tx } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { lockChain } from '@/lib/history/record'

/**
 * Commands on one article follow each other. SQLite has one writer anyway; PostgreSQL takes the article's chain,
 * before anything else is read, so that what is read then stays true.
 */
export async function lockArticle(tx: Tx, articleId: string) {
  if (isPostgres) await lockChain(tx, articleId)
}

/** An article that may still be changed; throws NotFound, or Conflict where it is archived. */
export async function getOpenArticle(tx: Tx, articleId: string) {
  await lockArticle(tx, articleId)
  const article = await tx.article.findUnique({ where: { id: articleId }, include: { currentRevision: true } })
  if (!article?.currentRevision) throw new NotFound('This article')
  if (article.stage === 'archived') throw new Conflict('This article is archived and can no longer be changed.')
  return { ...article, currentRevision: article.currentRevision }
}

const claimColumns = { article: { select: { stage: true, scale: true, currentRevision: { select: { id: true, number: true } } } } } as const

/** A claim that may still be changed, with its article's scale and current revision. */
export async function getClaim(tx: Tx, claimId: string) {
  if (isPostgres) {
    const found = await tx.claim.findUnique({ where: { id: claimId }, select: { articleId: true } })
    if (found) await lockChain(tx, found.articleId)
  }
  const claim = await tx.claim.findUnique({ where: { id: claimId }, include: claimColumns })
  if (!claim || claim.deletedAt || !claim.article.currentRevision) throw new NotFound('This claim')
  if (claim.article.stage === 'archived') throw new Conflict('This article is archived and can no longer be changed.')
  return { ...claim, revision: claim.article.currentRevision }
}
export type LoadedClaim = Awaited<ReturnType<typeof getClaim>>

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
