import { db, isPostgres, type Tx } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'
import { causeOf, causes } from './causes'
import type { NewEvent } from './events'

type SignOff = { id: string; articleId: string }
type Acting = { id: string | null; name: string }

/** Articles in which a source is evidence now, archived ones too: their signatures cover it as well. */
const articlesUsing = (sourceId: string) => sql`
  SELECT DISTINCT c."articleId" FROM "Evidence" e JOIN "Claim" c ON c."id" = e."claimId"
  WHERE e."sourceId" = ${sourceId} AND e."removedAt" IS NULL AND c."deletedAt" IS NULL`

/** How many sign-offs hold that cover a source: changing its details ends them. */
export async function countSignOffsOn(sourceId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number | bigint }[]>(
    sql`SELECT COUNT(*) AS "n" FROM "SignOff" WHERE "articleId" IN (${articlesUsing(sourceId)}) AND "voidedAt" IS NULL`,
  )
  return Number(row?.n ?? 0)
}

/** Takes the articles a source is used in, in one order, so that none is signed while the source changes. */
export async function lockArticlesUsing(tx: Tx, sourceId: string) {
  if (!isPostgres) return
  await tx.$queryRaw(
    sql`SELECT "id" FROM "Chain" WHERE "id" IN (${articlesUsing(sourceId)}) ORDER BY "id" FOR UPDATE`,
  )
}

/**
 * A later change to anything a sign-off vouches for voids it, with the cause, in every article concerned. The article
 * is back in checking, or, where it is out already, under correction.
 */
export async function voidSignOffs(
  tx: Tx,
  events: readonly NewEvent[],
  { actor, now }: { actor: Acting; now: Date },
): Promise<NewEvent[]> {
  const voided: NewEvent[] = []
  const done = new Set<string>()
  for (const event of events) {
    if (!causes[event.type] || (event.articleId && done.has(event.articleId))) continue
    const signOffs = (await standing(tx, event)).filter(({ articleId }) => !done.has(articleId))
    if (event.articleId) done.add(event.articleId)
    if (signOffs.length === 0) continue
    const ended = await endingOf(tx, event, actor)
    if (!ended) {
      if (event.articleId) done.delete(event.articleId)
      continue
    }
    await voidAll(tx, signOffs, ended, now)
    for (const { id, articleId } of signOffs) {
      done.add(articleId)
      const data = { signOffId: id, reason: event.type, ...ended }
      voided.push({ type: 'signOff.voided', articleId, data })
    }
  }
  return voided
}

/** The sign-offs that an event could end: of its article, or of every article that uses its source. */
async function standing(tx: Tx, event: NewEvent): Promise<SignOff[]> {
  const source = 'sourceId' in event.data ? event.data.sourceId : undefined
  const articles = event.articleId ? sql`${event.articleId}` : source ? articlesUsing(source) : null
  if (!articles) return []
  return tx.$queryRaw<SignOff[]>(
    sql`SELECT "id", "articleId" FROM "SignOff" WHERE "articleId" IN (${articles}) AND "voidedAt" IS NULL ORDER BY "articleId"`,
  )
}

/** Whether this person gave a first verdict on the claim to which nobody gave their own: see lib/auth/blind.ts. */
const gaveUnanswered = async (tx: Tx, claimId: string, authorId: string) => {
  const unanswered = { OR: [{ answer: null }, { answer: 'sendBack' }] }
  return (
    (await tx.verdict.count({ where: { claimId, authorId, role: 'first', ...unanswered } })) > 0
  )
}

/** What the event says ended it; null where what it changed is not covered. */
async function endingOf(tx: Tx, event: NewEvent, { id, name }: Acting) {
  const sourceId = 'sourceId' in event.data ? event.data.sourceId : undefined
  const [claim, guarded, source] = await Promise.all([
    event.claimId
      ? tx.claim.findUnique({ where: { id: event.claimId }, select: { number: true } })
      : undefined,
    event.claimId && id ? gaveUnanswered(tx, event.claimId, id) : false,
    sourceId
      ? tx.source.findUnique({
          where: { id: sourceId },
          select: { title: true, confidential: true },
        })
      : undefined,
  ])
  // an edit of what was confidential before comes without its words
  const masked = event.type === 'source.edited' && !event.data.changes
  const secret = Boolean(source?.confidential) || masked
  const about = {
    it: claim ? `C${claim.number}` : 'a claim',
    by: ` by ${name}`,
    ...{ secret, guarded },
    source: source?.title ?? '',
  }
  const cause = causeOf(event, about)
  if (!cause) return null
  const named = claim ? { claim: claim.number } : {}
  return { ...named, ...(sourceId && { sourceId }), ...cause }
}

async function voidAll(
  tx: Tx,
  signOffs: readonly SignOff[],
  { words, sourceId }: { words: string; sourceId?: string },
  now: Date,
) {
  for (let from = 0; from < signOffs.length; from += 500) {
    const part = signOffs.slice(from, from + 500)
    await tx.signOff.updateMany({
      where: { id: { in: part.map(({ id }) => id) } },
      data: { voidedAt: now, voidedReason: words, voidedSourceId: sourceId ?? null },
    })
    const ids = join(part.map(({ articleId }) => articleId))
    await tx.$executeRaw(sql`
      UPDATE "Article" SET "underCorrection" = ("stage" = 'published'),
        "stage" = CASE "stage" WHEN 'signedOff' THEN 'checking' ELSE "stage" END WHERE "id" IN (${ids})`)
  }
}
