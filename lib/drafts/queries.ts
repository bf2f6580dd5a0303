import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { sql } from '@/lib/core/sql'
import type { AnchorState } from '@/lib/claims/vocabulary'
import { selectEvents } from '@/lib/history/queries'
import { sentenceReason } from '@/lib/claims/place'
import { differences } from '@/lib/claims/what-differs'
import { anchorsIn } from './anchors'
import { type ClaimFate, fateOf } from './fates'
import type { RevisionView } from '@/lib/articles/views'

/** One revision with its text. Throws NotFound. */
export async function getRevision(
  _actor: Actor,
  articleId: string,
  number: number,
): Promise<RevisionView> {
  const revision = await db.revision.findUnique({
    where: { articleId_number: { articleId, number } },
    include: { createdBy: { select: { id: true, name: true } } },
  })
  if (!revision) throw new NotFound(`Draft ${number}`)
  const { id, text, sha256, note, createdAt, createdBy } = revision
  return { id, number, text, sha256, note, createdAt: createdAt.toISOString(), createdBy }
}

export type AnchorCounts = Record<AnchorState, number>

/** How many claims stand how in each draft, by revision id. */
export async function countFates(articleId: string): Promise<Map<string, AnchorCounts>> {
  const rows = await db.anchor.groupBy({
    by: ['revisionId', 'state'],
    where: { revision: { articleId }, claim: { deletedAt: null } },
    _count: true,
  })
  const counts = new Map<string, AnchorCounts>()
  for (const { revisionId, state, _count } of rows) {
    const known = counts.get(revisionId) ?? { same: 0, moved: 0, changed: 0, gone: 0 }
    counts.set(revisionId, { ...known, [state]: _count })
  }
  return counts
}

type Consequence = Pick<ClaimFate, 'outcome' | 'reason'>

/** What the drafts after `older`, up to `newer`, did to claims, by claim id; the newest word counts. */
async function consequences(reader: Actor, articleId: string, older: number, newer: number) {
  const drafts = await db.revision.findMany({
    where: { articleId, number: { gt: older, lte: newer } },
    select: { createdAt: true },
    orderBy: { number: 'asc' },
  })
  const [first, last] = [drafts[0]?.createdAt, drafts.at(-1)?.createdAt]
  if (!first || !last) return new Map<string, Consequence>()
  const conditions = [
    sql`e."chainId" = ${articleId}`,
    sql`e."at" BETWEEN ${first} AND ${last}`,
    sql`e."type" IN ('claim.reopened', 'claim.cut', 'claim.found', 'claim.contextChanged', 'fix.accepted')`,
  ]
  const events = await selectEvents(reader, conditions, { order: sql`e."seq"`, limit: 1_000_000 })
  // a draft and what it did to the claims are recorded at one moment
  const moments = new Set(drafts.map(({ createdAt }) => createdAt.toISOString()))
  return new Map(
    events
      .filter(({ at, withheld }) => moments.has(at) && !withheld)
      .map(({ claimId, type, data }) => [claimId ?? '', consequenceOf(type, data)]),
  )
}

function consequenceOf(type: string, data: Record<string, unknown>): Consequence {
  if (type === 'claim.cut')
    return { outcome: 'cut', reason: 'Its words are no longer in the text.' }
  if (type === 'fix.accepted')
    return { outcome: 'corrected', reason: 'Its correction was accepted.' }
  if (type === 'claim.found') return { outcome: 'found', reason: 'Its words are back in the text.' }
  if (type === 'claim.contextChanged') {
    const reason = sentenceReason({ before: String(data.from), after: String(data.to) })
    return { outcome: 'sentenceChanged', reason }
  }
  return { outcome: 'reopened', reason: String(data.reason) }
}

/** Two drafts and what became of each claim on the way from the older to the newer, in the order of the text. */
export async function compareRevisions(
  actor: Actor,
  articleId: string,
  older: number,
  newer: number,
) {
  const [from, to, done, article] = await Promise.all([
    getRevision(actor, articleId, older),
    getRevision(actor, articleId, newer),
    consequences(actor, articleId, older, newer),
    db.article.findUnique({ where: { id: articleId }, select: { language: true } }),
  ])
  const [then, now] = await Promise.all([anchorsIn(from.id), anchorsIn(to.id)])
  const before = new Map(then.map((anchor) => [anchor.claimId, anchor]))
  const neighbours = newer - older === 1
  // what nobody had judged was not reopened, so that no event says what differs
  const unsaid = now.flatMap(({ claimId, state, exact }) => {
    const old = before.get(claimId)
    const alike = neighbours && state === 'changed' && old?.exact === exact
    return alike && !done.has(claimId) ? [old] : []
  })
  const texts = { from: from.text, to: to.text, language: article?.language ?? '' }
  const differing = differences(texts, unsaid)
  const claims = now.flatMap((anchor): ClaimFate[] => {
    const old = before.get(anchor.claimId)
    if (old?.state === 'gone' && anchor.state === 'gone') return []
    const fate = fateOf(old, anchor, neighbours)
    const told = done.get(anchor.claimId)
    const known = told ?? {
      outcome: null,
      reason: differing.get(anchor.claimId)?.reason ?? null,
    }
    const answered = told?.outcome === 'sentenceChanged' && anchor.contextAfter === null
    return [
      {
        id: anchor.claimId,
        number: anchor.number,
        statement: anchor.statement,
        fate,
        before: old?.exact ?? '',
        after: fate === 'gone' ? '' : anchor.exact,
        ...known,
        ...(answered && { outcome: 'sentenceLookedAt' }),
      },
    ]
  })
  return { from, to, claims }
}

/** A claim's words in one draft; `quote` of one that is gone = the words it had. */
export type ClaimWords = {
  revision: number
  at: string
  by: { id: string; name: string }
  anchor: AnchorState
  quote: string
  start: number
  end: number
}

type WordsRow = {
  number: number
  at: Date
  byId: string
  byName: string
  state: string
  exact: string
  start: number
  end: number
}

/** A claim's words in every draft since it was made, oldest first: one query. Throws NotFound. */
export async function listClaimWords(_actor: Actor, claimId: string): Promise<ClaimWords[]> {
  const rows = await db.$queryRaw<WordsRow[]>(sql`
    SELECT r."number", r."createdAt" AS "at", u."id" AS "byId", u."name" AS "byName", a."state", a."exact", a."start", a."end"
    FROM "Anchor" a JOIN "Claim" c ON c."id" = a."claimId" JOIN "Revision" r ON r."id" = a."revisionId" JOIN "User" u ON u."id" = r."createdById"
    WHERE a."claimId" = ${claimId} AND c."deletedAt" IS NULL ORDER BY r."number"`)
  if (rows.length === 0) throw new NotFound('This claim')
  return rows.map(({ number, at, byId, byName, state, exact, start, end }) => ({
    revision: number,
    at: at.toISOString(),
    by: { id: byId, name: byName },
    anchor: state as AnchorState,
    quote: exact,
    start,
    end,
  }))
}
