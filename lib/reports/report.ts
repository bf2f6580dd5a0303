import { getDesk } from '@/lib/articles/desk'
import type { Blocker } from '@/lib/articles/readiness'
import { listSignOffs } from '@/lib/articles/sign-offs'
import type { ArticleView, SignOffView, StatusCounts } from '@/lib/articles/views'
import type { Actor } from '@/lib/auth/permissions'
import { selectClaims } from '@/lib/claims/queries'
import { listRemoved, type RemovedClaim } from '@/lib/claims/removed'
import { getScale } from '@/lib/claims/scales/registry'
import type { Rating } from '@/lib/claims/scales/scale'
import type { ClaimView } from '@/lib/claims/views'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { Conflict } from '@/lib/core/errors'
import { sql } from '@/lib/core/sql'
import type { Block } from '@/lib/text/blocks'
import { type Counts, countsOf } from './count'
import type { ReportClaim } from './report-claim'
import { signaturesOf, type Signature } from './signatures'

type Dismissed = {
  sentence: number
  start: number
  end: number
  text: string
  reason: string
  by: string | null
}

/** Everything any report format says. What could identify a confidential source is not in it. */
export type Report = {
  madeAt: string
  /** where people of the newsroom read it */
  address: string
  article: Pick<
    ArticleView,
    | 'id'
    | 'title'
    | 'byline'
    | 'desk'
    | 'stage'
    | 'underCorrection'
    | 'depth'
    | 'language'
    | 'sourceUrl'
    | 'scale'
  >
  revision: Pick<ArticleView['revision'], 'number' | 'text' | 'sha256' | 'createdAt'>
  blocks: Block[]
  ratings: readonly Rating[]
  counts: Counts
  statuses: StatusCounts
  /** in text order; those cut from the text come last */
  claims: ReportClaim[]
  dismissals: Dismissed[]
  /** judged, and deleted since */
  removed: RemovedClaim[]
  /** names, numbers, dates and quotations that somebody set aside alone, not with their sentence */
  factsAside: Dismissed[]
  signatures: Signature[]
  /** null = not signed off, or no longer */
  signOff: SignOffView | null
  /** newest first, with those that were voided */
  signOffs: SignOffView[]
  blockers: Blocker[]
  /** head of the article's chain of events when this was read */
  history: { events: number; hash: string }
}

const mostClaims = 100_000
const attempts = 4

/**
 * An article with its claims, verdicts and sources: no confidential source is in it, and no first verdict that this reader
 * may still answer. `actor` null = for nobody in particular, which has no verdict that still waits. Throws NotFound; Conflict where
 * the article is changed faster than it can be read.
 */
export async function buildReport(
  articleId: string,
  actor: Actor | null,
  now = new Date(),
): Promise<Report> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await headOf(articleId)
    const read = await readAll(articleId, actor)
    const history = await headOf(articleId)
    // every change adds to the chain: the same head before and after means that nothing changed in between
    if (before.hash === history.hash) return assemble(read, history, now)
  }
  throw new Conflict('This article is being changed this very moment. Ask for the report again.')
}

async function headOf(articleId: string) {
  const last = await db.event.findFirst({
    where: { chainId: articleId },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  })
  return { events: last?.seq ?? 0, hash: last?.hash ?? '' }
}

async function readAll(articleId: string, actor: Actor | null) {
  const [{ article }, claims, signOffs, removed] = await Promise.all([
    getDesk(actor, articleId),
    selectClaims(
      { sources: null, verdicts: actor },
      [sql`c."articleId" = ${articleId}`, sql`c."deletedAt" IS NULL`],
      {
        order: sql`a."start", a."end" DESC, c."number"`,
        limit: mostClaims,
      },
    ),
    listSignOffs(articleId),
    listRemoved(actor, articleId),
  ])
  return { article, claims, signOffs, removed }
}

type Read = Awaited<ReturnType<typeof readAll>>

function assemble(
  { article, claims: views, signOffs, removed }: Read,
  history: Report['history'],
  now: Date,
): Report {
  const { id, title, byline, desk, stage, underCorrection, depth, language, sourceUrl, scale } =
    article
  const { number, text, sha256, createdAt } = article.revision
  const claims = inOrder(views.map((claim) => reportClaim(claim, article.blocks)))
  const signOff = signOffs.find(({ valid }) => valid) ?? null
  const ratings = getScale(scale).ratings
  return {
    madeAt: now.toISOString(),
    address: `${env.url}/articles/${id}/report`,
    article: { id, title, byline, desk, stage, underCorrection, depth, language, sourceUrl, scale },
    revision: { number, text, sha256, createdAt },
    blocks: article.blocks,
    ratings,
    counts: countsOf(claims, article.sentenceList, ratings),
    statuses: article.counts,
    claims,
    removed,
    dismissals: article.sentenceList.flatMap(({ index, start, end, reason, dismissedBy }) =>
      reason
        ? [
            {
              sentence: index,
              start,
              end,
              text: text.slice(start, end),
              reason,
              by: dismissedBy?.name ?? null,
            },
          ]
        : [],
    ),
    factsAside: article.facts.flatMap(
      ({ sentence, start, end, text: words, reason, setAsideBy, setAsideAt }) =>
        setAsideAt && reason
          ? [{ sentence, start, end, text: words, reason, by: setAsideBy?.name ?? null }]
          : [],
    ),
    signatures: signaturesOf(claims),
    signOff,
    signOffs,
    blockers: signOff ? [] : article.blockers,
    history,
  }
}

function reportClaim(claim: ClaimView, blocks: readonly Block[]): ReportClaim {
  const {
    notes: _notes,
    pending: _pending,
    assignee: _assignee,
    dueAt: _dueAt,
    articleId: _article,
    judged: _judged,
    ...shown
  } = claim
  const gone = claim.anchor === 'gone' || claim.status === 'cut'
  const at = blocks.findIndex(({ end }) => claim.start < end)
  return { ...shown, paragraph: gone ? null : (at < 0 ? blocks.length - 1 : at) + 1 }
}

/** Claims whose words are gone have no place; they stand at the end. */
const inOrder = (claims: ReportClaim[]) => [
  ...claims.filter(({ paragraph }) => paragraph !== null),
  ...claims.filter(({ paragraph }) => paragraph === null).sort((a, b) => a.number - b.number),
]
