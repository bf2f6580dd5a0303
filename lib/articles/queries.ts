import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { countedFor, withheldCounts } from '@/lib/claims/blind'
import { statuses } from '@/lib/claims/vocabulary'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { wordsOf } from '@/lib/core/finding'
import { decodeCursor, pageOf, paging, type Page } from '@/lib/core/paging'
import { headlinesIn } from './headline'
import { countBlockers } from './readiness'
import { stages } from './schema'
import type { ArticleHeadView, ArticleSummary, Stage, StatusCounts } from './views'

export type TallyRow = { dimension: string; key: string; n: number }

function countsOf(tallies: readonly TallyRow[], dimension: string): Record<string, number> {
  return countedFor(
    {},
    tallies.filter((row) => row.dimension === dimension),
  )
}

function statusCounts(tallies: readonly TallyRow[]): StatusCounts {
  const counts = countsOf(tallies, 'status')
  return Object.fromEntries(statuses.map((status) => [status, counts[status] ?? 0])) as StatusCounts
}

export type StoredArticle = {
  id: string
  title: string
  byline: string | null
  desk: string | null
  stage: string
  underCorrection: boolean
  depth: string
  deadline: Date | null
  createdAt: Date
  updatedAt: Date
  sentenceCount: number
  accountedCount: number
  openFacts: number | null
  openEssentials: number | null
  /** the headline in its text; null = none there */
  inText: string | null
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

/** What lists and dashboards show of an article, from its row and its kept counts. */
export function summaryOf(article: StoredArticle, tallies: readonly TallyRow[]): ArticleSummary {
  const { id, title, byline, desk, depth, sentenceCount, accountedCount } = article
  const counts = statusCounts(tallies)
  return {
    id,
    title,
    byline,
    desk,
    depth,
    stage: article.stage as Stage,
    underCorrection: article.underCorrection,
    deadline: article.deadline?.toISOString() ?? null,
    createdAt: article.createdAt.toISOString(),
    updatedAt: article.updatedAt.toISOString(),
    coverage: share(accountedCount, sentenceCount),
    sentences: { accounted: accountedCount, total: sentenceCount },
    counts,
    ratings: countsOf(tallies, 'rating'),
    settled: countsOf(tallies, 'settled'),
    claims: Object.values(counts).reduce((sum, n) => sum + n, 0) - counts.cut,
    blockers: countBlockers(
      depth,
      tallies.filter(({ dimension }) => dimension === 'blocker'),
      {
        openSentences: sentenceCount - accountedCount,
        settled: counts.settled,
        headlines: { title, inText: article.inText },
      },
      { full: article.openFacts ?? 0, essentials: article.openEssentials ?? 0 },
    ),
  }
}

/** What every page about an article says of it. One row, however long the article is. Throws NotFound. */
export async function getArticleHead(_actor: Actor, articleId: string): Promise<ArticleHeadView> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      title: true,
      byline: true,
      stage: true,
      underCorrection: true,
      language: true,
    },
  })
  if (!article) throw new NotFound('This article')
  return { ...article, stage: article.stage as Stage }
}

export const articleFilter = z.object({
  ...paging.shape,
  q: z.string().max(500).optional(),
  stage: z.enum(stages).optional(),
  desk: z.string().max(100).optional(),
})

/** Articles, newest first. */
export async function listArticles(
  actor: Actor,
  filter: z.input<typeof articleFilter> = {},
): Promise<Page<ArticleSummary>> {
  const { q, stage, desk, limit, cursor } = articleFilter.parse(filter)
  const after = decodeCursor(cursor, ['text'])
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
  const less = await withheldCounts(
    actor,
    rows.map(({ id }) => id),
  )
  const headlines = await headlinesIn(rows.flatMap((row) => row.currentRevisionId ?? []))
  return pageOf(
    rows,
    limit,
    (row) => [row.id],
    (row) => {
      const inText = headlines.get(row.currentRevisionId ?? '') ?? null
      const withheld = less.filter(({ articleId }) => articleId === row.id)
      return summaryOf({ ...row, inText }, [...row.tallies, ...withheld])
    },
  )
}

/** The desks articles were filed under, for the filter. */
export async function listDesks(): Promise<string[]> {
  const rows = await db.article.findMany({
    where: { desk: { not: null } },
    distinct: ['desk'],
    select: { desk: true },
    orderBy: { desk: 'asc' },
  })
  return rows.flatMap(({ desk }) => desk ?? [])
}

/** Every revision of an article, oldest first, without its text. */
export async function listRevisions(_actor: Actor, articleId: string) {
  const rows = await db.revision.findMany({
    where: { articleId },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      note: true,
      createdAt: true,
      createdBy: { select: { id: true, name: true } },
    },
  })
  if (rows.length === 0) throw new NotFound('This article')
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}

/** The little that a claim's inspector needs of its article; of its sign-offs the one that holds. Throws NotFound. */
export async function getArticleFrame(_actor: Actor, articleId: string) {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      ...{ id: true, title: true, stage: true, scale: true, language: true },
      signOffs: { where: { voidedAt: null }, select: { by: { select: { name: true } } }, take: 1 },
    },
  })
  if (!article) throw new NotFound('This article')
  const { signOffs, stage, ...rest } = article
  const [holds] = signOffs
  return { ...rest, stage: stage as Stage, signOff: holds ? { valid: true, by: holds.by } : null }
}
