import type { Actor } from '@/lib/auth/permissions'
import { coverageOf, type SentenceState, type Span } from '@/lib/claims/coverage'
import { accountFacts, type FactOf, factsAsked, withBasis } from '@/lib/claims/facts'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { wordsOf } from '@/lib/core/finding'
import { contains, join, sql } from '@/lib/core/sql'
import type { Fact } from '@/lib/extraction/facts/facts'
import type { Block } from '@/lib/text/blocks'
import { deskClaim, type Names } from './desk'
import { selectDeskClaims } from './desk-claims'
import type { DeskClaim } from './views'

/** A part of what `getDesk` gives: for an article too long to be drawn at once. */

async function getDraft(articleId: string) {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      language: true,
      currentRevision: { select: { id: true, text: true, blocks: true, facts: true } },
    },
  })
  if (!article?.currentRevision) throw new NotFound('This article')
  const { id, text, blocks, facts } = article.currentRevision
  const { language } = article
  return { language, revisionId: id, text, facts, blocks: JSON.parse(blocks) as Block[] }
}

type ClaimRows = Awaited<ReturnType<typeof selectDeskClaims>>

async function claimsOf(rows: ClaimRows): Promise<DeskClaim[]> {
  const holders = [...new Set(rows.flatMap(({ assigneeId }) => assigneeId ?? []))]
  const people = await db.user.findMany({
    where: { id: { in: holders } },
    select: { id: true, name: true },
  })
  const names: Names = new Map(people.map((person) => [person.id, person]))
  return rows.map((row) => deskClaim(row, names))
}

export type DeskStretch = {
  language: string
  /** the words of the stretch */
  text: string
  claims: DeskClaim[]
  sentences: (Span & { index: number; state: SentenceState })[]
  /** in a sentence that holds a claim, and in none */
  missing: (Span & { sentence: number })[]
}

/** The claims and sentences that touch a stretch of the current draft, which `choose` takes from its lines. Throws NotFound. */
export async function getDeskStretch<S extends Span>(
  actor: Actor,
  articleId: string,
  choose: (blocks: readonly Block[]) => S | undefined,
): Promise<DeskStretch & { span: S; blocks: Block[] }> {
  const { language, revisionId, text, blocks, facts } = await getDraft(articleId)
  const span = choose(blocks)
  if (!span) throw new NotFound('This part of the article')
  const [rows, sentences, asides] = await Promise.all([
    selectDeskClaims(actor, revisionId, [
      sql`a."start" < ${span.end}`,
      sql`a."end" > ${span.start}`,
    ]),
    db.sentence.findMany({
      where: { revisionId, start: { lt: span.end }, end: { gt: span.start } },
      orderBy: { index: 'asc' },
      select: { index: true, start: true, end: true, reason: true },
    }),
    db.setAside.findMany({ where: { revisionId, start: { gte: span.start, lt: span.end } } }),
  ])
  const standing = rows.filter(({ state, status }) => state !== 'gone' && status !== 'cut')
  // sentences at the edges may reach beyond the stretch, to claims that do not touch it
  const states = coverageOf(sentences, standing)
  const first = sentences[0]?.index ?? 0
  const near = facts === null ? [] : (JSON.parse(facts) as Fact[])
  const within = near
    .filter(({ start, sentence }) => start < span.end && sentence >= first)
    .map((fact) => ({ ...fact, sentence: fact.sentence - first }))
  const claims = standing.map(withBasis)
  const accounted = accountFacts({ text, facts: within, sentences, claims, asides })
  return {
    missing: missingIn(accounted).map((fact) => ({ ...fact, sentence: fact.sentence + first })),
    language,
    span,
    blocks,
    text: text.slice(span.start, span.end),
    claims: await claimsOf(standing),
    sentences: sentences.map(({ index, start, end }, at) => ({
      index,
      start,
      end,
      state: states[at] ?? 'open',
    })),
  }
}

/** Facts that the proof marks: whatever the depth, a claimed sentence shows what of it is in no claim. */
export const missingIn = (facts: readonly Omit<FactOf, 'reason'>[]) =>
  factsAsked('full', facts).map(({ start, end, sentence }) => ({ start, end, sentence }))

/** Claims of an article by their numbers, as the desk lists them, with the text they stand in. Throws NotFound. */
export async function getDeskClaims(actor: Actor, articleId: string, numbers: readonly number[]) {
  const { revisionId, text } = await getDraft(articleId)
  const claims =
    numbers.length === 0
      ? []
      : await claimsOf(
          await selectDeskClaims(actor, revisionId, [sql`c."number" IN (${join([...numbers])})`]),
        )
  return { text, claims }
}

/** The numbers of the claims that hold all these words. Throws NotFound. */
export async function findDeskClaims(
  actor: Actor,
  articleId: string,
  words: string,
): Promise<number[]> {
  const { revisionId } = await getDraft(articleId)
  const rows = await selectDeskClaims(
    actor,
    revisionId,
    wordsOf(words).map((word) => contains(sql`c."searchText"`, word)),
  )
  return rows.map(({ number }) => number)
}
