import type { Actor } from '@/lib/auth/permissions'
import { coverageOf } from '@/lib/claims/coverage'
import { factsIn } from '@/lib/claims/count-coverage'
import { accountFacts, withBasis } from '@/lib/claims/facts'
import { blocksSignOff } from '@/lib/claims/scales/registry'
import { type Counted, facetsOf } from '@/lib/claims/tally'
import type { AnchorState, Kind, Status } from '@/lib/claims/vocabulary'
import { elsewhereIfLong } from '@/lib/core/beside'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { sql } from '@/lib/core/sql'
import type { Block } from '@/lib/text/blocks'
import { type DeskClaimRow, selectDeskClaims } from './desk-claims'
import { factViews, type SetAsideRow } from './fact-views'
import { type StoredArticle, summaryOf, type TallyRow } from './queries'
import { headlineIn } from './headline-words'
import { blockersOfArticle } from './readiness'
import { newestSignOff, signOffOf } from './sign-offs'
import type { ArticleView, DeskClaim, DeskView, SentenceView } from './views'

type ArticleRow = Omit<StoredArticle, 'inText'> & {
  language: string
  sourceUrl: string | null
  scale: string
  revisionId: string
  number: number
  text: string
  sha256: string
  note: string | null
  revisedAt: Date
  revisedById: string
  blocks: string
  facts: string | null
  signOff: string | null
  judged: boolean | number | bigint
}

const findArticleRow = async (articleId: string) => {
  const [row] = await db.$queryRaw<ArticleRow[]>(sql`
    SELECT ar."id", ar."title", ar."byline", ar."desk", ar."stage", ar."underCorrection", ar."depth", ar."deadline", ar."createdAt", ar."updatedAt",
      ar."sentenceCount", ar."accountedCount", ar."openFacts", ar."openEssentials", ar."language", ar."sourceUrl", ar."scale", r."id" AS "revisionId", r."number", r."text",
      r."sha256", r."note", r."createdAt" AS "revisedAt", r."createdById" AS "revisedById", r."blocks", r."facts", ${newestSignOff} AS "signOff",
      EXISTS (SELECT 1 FROM "Verdict" v WHERE v."articleId" = ar."id") AS "judged"
    FROM "Article" ar JOIN "Revision" r ON r."id" = ar."currentRevisionId" WHERE ar."id" = ${articleId}`)
  return row
}

/** The counts kept in Tally, from claims that are at hand anyway. */
const talliesOf = (claims: readonly Counted[]): TallyRow[] =>
  claims.flatMap((claim) =>
    facetsOf(claim, blocksSignOff).map(([dimension, key]) => ({ dimension, key, n: 1 })),
  )

/** Everything the desk draws besides the chosen claim: five queries whatever the number of claims. Throws NotFound. */
export async function getDesk(actor: Actor | null, articleId: string): Promise<DeskView> {
  const named = { call: 'getDesk', args: [actor, articleId], personId: actor?.id }
  const there = await elsewhereIfLong({ whole: 'article', id: articleId }, named)
  return there ? (there.done as DeskView) : readDesk(actor, articleId)
}

async function readDesk(actor: Actor | null, articleId: string): Promise<DeskView> {
  const row = await findArticleRow(articleId)
  if (!row) throw new NotFound('This article')
  const [sentences, setAsides, claims, users] = await Promise.all([
    db.sentence.findMany({
      where: { revisionId: row.revisionId },
      orderBy: { index: 'asc' },
      select: {
        index: true,
        start: true,
        end: true,
        reason: true,
        dismissedById: true,
        dismissedAt: true,
      },
    }),
    db.setAside.findMany({ where: { revisionId: row.revisionId } }),
    selectDeskClaims(actor, row.revisionId),
    db.user.findMany({
      select: { id: true, name: true, role: true, deactivatedAt: true },
      orderBy: { name: 'asc' },
    }),
  ])
  const names = new Map(users.map((user) => [user.id, { id: user.id, name: user.name }]))
  const people = users
    .filter(({ deactivatedAt }) => !deactivatedAt)
    .map(({ id, name, role }) => ({ id, name, role }))
  return {
    article: articleView(row, { sentences, setAsides, claims }, names),
    claims: claims.map((claim) => deskClaim(claim, names)),
    people,
  }
}

export type Names = ReadonlyMap<string, { id: string; name: string }>
type SentenceRow = {
  index: number
  start: number
  end: number
  reason: string | null
  dismissedById: string | null
  dismissedAt: Date | null
}

type Rows = { sentences: SentenceRow[]; setAsides: SetAsideRow[]; claims: readonly DeskClaimRow[] }

function articleView(
  row: ArticleRow,
  { sentences, setAsides, claims }: Rows,
  names: Names,
): ArticleView {
  const standing = claims.filter(({ state, status }) => state !== 'gone' && status !== 'cut')
  const states = coverageOf(sentences, standing)
  const { text } = row
  const all = factsIn(row, sentences, row.language)
  const facts = accountFacts({
    text,
    facts: all,
    sentences,
    claims: standing.map(withBasis),
    asides: setAsides,
  })
  const openSentences = states.flatMap((state, index) => (state === 'open' ? [index] : []))
  const inText = headlineIn(text, row.blocks)
  const { blockers: _, ...summary } = summaryOf({ ...row, inText }, talliesOf(claims))
  return {
    ...summary,
    language: row.language,
    sourceUrl: row.sourceUrl,
    scale: row.scale,
    revision: {
      id: row.revisionId,
      number: row.number,
      text: row.text,
      sha256: row.sha256,
      note: row.note,
      createdAt: row.revisedAt.toISOString(),
      createdBy: names.get(row.revisedById) ?? { id: row.revisedById, name: '' },
    },
    judged: Boolean(row.judged),
    blocks: JSON.parse(row.blocks) as Block[],
    sentenceList: sentences.map((sentence, at) =>
      sentenceView(sentence, states[at] ?? 'open', names),
    ),
    facts: factViews(facts, setAsides, names),
    blockers: blockersOfArticle(row.depth, claims, openSentences, facts, {
      title: row.title,
      inText,
    }),
    signOff: row.signOff ? signOffOf(row.signOff) : null,
  }
}

function sentenceView(row: SentenceRow, state: SentenceView['state'], names: Names): SentenceView {
  const { index, start, end, reason, dismissedById, dismissedAt } = row
  const by = dismissedById ? names.get(dismissedById) : undefined
  const dismissed = reason && {
    reason,
    ...(by && { dismissedBy: by }),
    ...(dismissedAt && { dismissedAt: dismissedAt.toISOString() }),
  }
  return { index, start, end, state, ...dismissed }
}

export const deskClaim = (
  {
    state,
    basis: _basis,
    exact,
    assigneeId,
    contextBefore: _before,
    contextAfter,
    staleStatement,
    staleClaimant,
    deletedAt: _,
    clearedAt: __,
    thin: ___,
    essential: ____,
    ...claim
  }: DeskClaimRow,
  names: Names,
): DeskClaim => ({
  ...claim,
  contextChanged: contextAfter !== null,
  stale: staleStatement ?? staleClaimant,
  kind: claim.kind as Kind,
  status: claim.status as Status,
  gone: state === 'gone',
  anchor: state as AnchorState,
  quote: exact,
  assignee: (assigneeId && names.get(assigneeId)) || null,
})

export async function getArticle(actor: Actor, articleId: string): Promise<ArticleView> {
  return (await getDesk(actor, articleId)).article
}
