import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { coverageOf } from '@/lib/claims/coverage'
import { signatures, type Status, statuses } from '@/lib/claims/vocabulary'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { wordsOf } from '@/lib/core/finding'
import { decodeCursor, pageOf, paging, type Page } from '@/lib/core/paging'
import { blockersOfArticle, countBlockers } from './readiness'
import { stages } from './schema'
import type { ArticleSummary, ArticleView, Block, DeskClaim, DeskView, SignOffView, Stage, StatusCounts } from './views'

type TallyRow = { dimension: string; key: string; n: number }

const countsOf = (tallies: readonly TallyRow[], dimension: string): Record<string, number> =>
  Object.fromEntries(tallies.filter((row) => row.dimension === dimension && row.n > 0).map(({ key, n }) => [key, n]))

function statusCounts(tallies: readonly TallyRow[]): StatusCounts {
  const counts = countsOf(tallies, 'status')
  return Object.fromEntries(statuses.map((status) => [status, counts[status] ?? 0])) as StatusCounts
}

type StoredArticle = {
  id: string; title: string; byline: string | null; desk: string | null; stage: string; depth: string; deadline: Date | null
  createdAt: Date; updatedAt: Date; sentenceCount: number; accountedCount: number
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

/** What lists and dashboards show of an article, from its row and its kept counts. */
export function summaryOf(article: StoredArticle, tallies: readonly TallyRow[]): ArticleSummary {
  const { id, title, byline, desk, depth, sentenceCount, accountedCount } = article
  const counts = statusCounts(tallies)
  return {
    id, title, byline, desk, depth, stage: article.stage as Stage,
    deadline: article.deadline?.toISOString() ?? null,
    createdAt: article.createdAt.toISOString(), updatedAt: article.updatedAt.toISOString(),
    coverage: share(accountedCount, sentenceCount), sentences: { accounted: accountedCount, total: sentenceCount },
    counts, ratings: countsOf(tallies, 'rating'),
    claims: Object.values(counts).reduce((sum, n) => sum + n, 0) - counts.cut,
    blockers: countBlockers(depth, tallies.filter(({ dimension }) => dimension === 'blocker'), sentenceCount - accountedCount),
  }
}

export const articleFilter = z.object({
  ...paging.shape,
  q: z.string().max(500).optional(),
  stage: z.enum(stages).optional(),
  desk: z.string().max(100).optional(),
})

/** Articles, newest first. */
export async function listArticles(_actor: Actor, filter: z.input<typeof articleFilter> = {}): Promise<Page<ArticleSummary>> {
  const { q, stage, desk, limit, cursor } = articleFilter.parse(filter)
  const after = decodeCursor(cursor)
  const rows = await db.article.findMany({
    where: {
      ...(stage && { stage }),
      ...(desk && { desk }),
      AND: wordsOf(q ?? '').map((word) => ({ searchText: { contains: word } })),
      ...(after && { id: { lt: String(after[0]) } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    include: { tallies: true },
  })
  return pageOf(rows, limit, (row) => [row.id], (row) => summaryOf(row, row.tallies))
}

/** The desks articles were filed under, for the filter. */
export async function listDesks(): Promise<string[]> {
  const rows = await db.article.findMany({ where: { desk: { not: null } }, distinct: ['desk'], select: { desk: true }, orderBy: { desk: 'asc' } })
  return rows.flatMap(({ desk }) => desk ?? [])
}

const signOffView = (signOff: { at: Date; digest: string; revision: number; voidedAt: Date | null; voidedReason: string | null; by: { id: string; name: string } }): SignOffView => ({
  by: { id: signOff.by.id, name: signOff.by.name }, at: signOff.at.toISOString(), digest: signOff.digest, revision: signOff.revision,
  valid: signOff.voidedAt === null,
  ...(signOff.voidedAt && { voidedAt: signOff.voidedAt.toISOString(), voidedReason: signOff.voidedReason ?? '' }),
})

/**
 * Everything the desk draws besides the chosen claim, in seven queries whatever the number of claims.
 * Throws NotFound.
 */
export async function getDesk(_actor: Actor, articleId: string): Promise<DeskView> {
  const article = await db.article.findUnique({ where: { id: articleId }, include: { currentRevision: true } })
  const revision = article?.currentRevision
  if (!revision) throw new NotFound('This article')
  const [sentences, anchors, users, signOff, tallies] = await Promise.all([
    db.sentence.findMany({ where: { revisionId: revision.id }, orderBy: { index: 'asc' }, select: { index: true, start: true, end: true, reason: true } }),
    db.anchor.findMany({ where: { revisionId: revision.id, claim: { deletedAt: null } }, include: { claim: true } }),
    db.user.findMany({ select: { id: true, name: true, role: true, deactivatedAt: true }, orderBy: { name: 'asc' } }),
    db.signOff.findFirst({ where: { articleId }, orderBy: { at: 'desc' }, include: { by: true } }),
    db.tally.findMany({ where: { articleId } }),
  ])
  const names = new Map(users.map((user) => [user.id, { id: user.id, name: user.name }]))
  anchors.sort((a, b) => a.start - b.start || b.end - a.end || a.claim.number - b.claim.number)
  const standing = anchors.filter(({ state, claim }) => state !== 'gone' && claim.status !== 'cut')
  const states = coverageOf(sentences, standing)
  const openSentences = states.flatMap((state, index) => (state === 'open' ? [index] : []))
  const { currentRevision: _, ...stored } = article
  const { blockers: __, ...summary } = summaryOf(stored, tallies)
  const view: ArticleView = {
    ...summary, language: article.language, sourceUrl: article.sourceUrl, scale: article.scale,
    revision: {
      id: revision.id, number: revision.number, text: revision.text, sha256: revision.sha256, note: revision.note,
      createdAt: revision.createdAt.toISOString(), createdBy: names.get(revision.createdById) ?? { id: revision.createdById, name: '' },
    },
    blocks: JSON.parse(revision.blocks) as Block[],
    sentenceList: sentences.map(({ index, start, end, reason }, at) => ({ index, start, end, state: states[at] ?? 'open', ...(reason && { reason }) })),
    blockers: blockersOfArticle(article.depth, anchors.map(({ claim }) => claim), openSentences),
    signOff: signOff && signOffView(signOff),
  }
  const claims = anchors.map(({ claim, start, end, exact, state }): DeskClaim => ({
    id: claim.id, number: claim.number, start, end, gone: state === 'gone', anchor: state, quote: exact, statement: claim.statement,
    kind: claim.kind, claimant: claim.claimant, checkable: claim.checkable, priority: claim.priority, status: claim.status as Status,
    rating: claim.rating, signed: signatures(claim.status, claim.rating),
    assignee: (claim.assigneeId && names.get(claim.assigneeId)) || null, openTasks: claim.openTasks, openFixes: claim.openFixes,
  }))
  const people = users.filter(({ deactivatedAt }) => !deactivatedAt).map(({ id, name, role }) => ({ id, name, role }))
  return { article: view, claims, people }
}

export async function getArticle(actor: Actor, articleId: string): Promise<ArticleView> {
  return (await getDesk(actor, articleId)).article
}

/** Every revision of an article, oldest first, without its text. */
export async function listRevisions(_actor: Actor, articleId: string) {
  const rows = await db.revision.findMany({
    where: { articleId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, note: true, createdAt: true, createdBy: { select: { id: true, name: true } } },
  })
  if (rows.length === 0) throw new NotFound('This article')
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}

/** The little that a claim's inspector needs of its article. Throws NotFound. */
export async function getArticleFrame(_actor: Actor, articleId: string) {
  const select = { id: true, title: true, stage: true, scale: true, language: true } as const
  const article = await db.article.findUnique({ where: { id: articleId }, select })
  if (!article) throw new NotFound('This article')
  return { ...article, stage: article.stage as Stage }
}
