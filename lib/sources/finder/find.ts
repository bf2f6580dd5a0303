import { z } from 'zod'
import { mayKnowSource } from '@/lib/auth/confidential'
import type { Actor } from '@/lib/auth/permissions'
import { elsewhere } from '@/lib/core/beside'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { type Sql, sql } from '@/lib/core/sql'
import { findPassages } from '@/lib/passages/find'
import { type Problem, problems } from '../snapshots/problems'
import { type ReadCopy, readCopies } from './copies'
import { type Source, type SuggestedPassage, viewOf } from './passage'

export const passagesAsked = z.object({
  /** also in the other sources of the article */
  beyond: z.stringbool().optional(),
})

type Absent = {
  /** of the claim's statement */
  start: number
  end: number
  words: string
  kind: 'number' | 'name' | 'date'
  /** titles of the article's other sources that have it; empty also where those were not read */
  elsewhere: string[]
}

export type FoundPassages = {
  passages: SuggestedPassage[]
  absent: Absent[]
  /** attached sources that could not be copied, or whose copy cannot be read, with the reason */
  withoutText: { sourceId: string; title: string; copied: boolean; why: string }[]
  /** attached sources with a text, those whose copy is being made, and those without one; `beyond`: others that were read */
  read: number
  waiting: number
  unread: number
  beyond: number
}

type Asked = z.output<typeof passagesAsked>

/**
 * Where the sources of a claim say most of what it says, best first, and what of it none of them says. Tells of no source
 * that this person may not know. Goes through all their texts, so in a thread of its own.
 */
export async function suggestPassages(
  actor: Actor,
  claimId: string,
  asked: Asked = {},
): Promise<FoundPassages> {
  const call = { call: 'findClaimPassages', args: [actor, claimId, asked] }
  const there = await elsewhere('answers', { ...call, personId: actor.id })
  return there ? (there.done as FoundPassages) : findClaimPassages(actor, claimId, asked)
}

export async function findClaimPassages(
  actor: Actor,
  claimId: string,
  { beyond = false }: Asked = {},
): Promise<FoundPassages> {
  const claim = await db.claim.findFirst({
    where: { id: claimId, deletedAt: null },
    select: { statement: true, articleId: true, article: { select: { language: true } } },
  })
  if (!claim) throw new NotFound('This claim')
  const { statement, articleId } = claim
  const attached = await usesOn(actor, sql`c."id" = ${claimId}`)
  const ids = [...new Set(attached.map(({ id }) => id))]
  const others = beyond ? await othersIn(actor, articleId, ids) : []
  const [own, further] = [
    await readCopies(ids, claim.article.language),
    await readCopies(
      others.map(({ id }) => id),
      claim.article.language,
    ),
  ]
  const sources = new Map([...others, ...attached].map((source) => [source.id, source]))
  const found = findPassages(statement, preparedIn(own), preparedIn(further))
  const searched = beyond
    ? findPassages(statement, preparedIn([...own, ...further])).passages
    : found.passages
  const copies = new Map([...own, ...further].map((copy) => [copy.id, copy]))
  return {
    passages: searched.flatMap((passage) => viewOf(passage, copies, sources)),
    absent: found.absent.map(({ elsewhere: having, ...lack }) => ({
      ...lack,
      words: statement.slice(lack.start, lack.end),
      elsewhere: titlesOf(having, copies, sources),
    })),
    withoutText: await withoutText(ids, own, sources),
    ...(await countsOf(ids, own)),
    beyond: new Set(further.map(({ sourceId }) => sourceId)).size,
  }
}

const preparedIn = (copies: readonly ReadCopy[]) => copies.map(({ prepared }) => prepared)

/** The sources on claims, as far as this person may know them and they still can be leaned on. */
const usesOn = (actor: Actor, claims: Sql) =>
  db.$queryRaw<Source[]>(sql`
    SELECT s."id", s."title", e."id" AS "evidenceId", e."quote", e."locator"
    FROM "Claim" c JOIN "Evidence" e ON e."claimId" = c."id" AND e."removedAt" IS NULL
    JOIN "Source" s ON s."id" = e."sourceId"
    WHERE ${claims} AND c."deletedAt" IS NULL AND s."withdrawnAt" IS NULL AND ${mayKnowSource(actor)}
    ORDER BY e."id"`)

/** Each once; of those that are not on the claim no use is told. */
async function othersIn(
  actor: Actor,
  articleId: string,
  attached: readonly string[],
): Promise<Source[]> {
  const uses = await usesOn(actor, sql`c."articleId" = ${articleId}`)
  const others = uses.filter(({ id }) => !attached.includes(id))
  return [...new Map(others.map(({ id, title }) => [id, { id, title }])).values()]
}

/** What became of the newest copy of each attached source of which nothing was read; those that wait may come yet. */
async function withoutText(
  ids: readonly string[],
  own: readonly ReadCopy[],
  sources: ReadonlyMap<string, Source>,
): Promise<FoundPassages['withoutText']> {
  const read = new Set(own.map(({ sourceId }) => sourceId))
  const copies = await db.snapshot.findMany({
    where: { sourceId: { in: ids.filter((id) => !read.has(id)) } },
    select: { sourceId: true, state: true, unreadable: true, problem: true, detail: true },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  })
  const newest = new Map(copies.map((copy) => [copy.sourceId, copy]))
  return [...newest].flatMap(([sourceId, { state, unreadable, ...failed }]) => {
    const why = state === 'captured' ? unreadable : state === 'failed' ? problemIn(failed) : null
    const title = sources.get(sourceId)?.title ?? ''
    return why === null ? [] : [{ sourceId, title, copied: state === 'captured', why }]
  })
}

const problemIn = ({ problem, detail }: { problem: string | null; detail: string | null }) =>
  detail ?? (problem && problems[problem as Problem])

async function countsOf(ids: readonly string[], own: readonly ReadCopy[]) {
  const read = new Set(own.map(({ sourceId }) => sourceId))
  const queued = await db.snapshot.findMany({
    where: { sourceId: { in: [...ids] }, state: 'queued' },
    select: { sourceId: true },
    distinct: ['sourceId'],
  })
  const waiting = queued.filter(({ sourceId }) => !read.has(sourceId)).length
  return { read: read.size, waiting, unread: ids.length - read.size - waiting }
}

function titlesOf(
  copyIds: readonly string[],
  copies: ReadonlyMap<string, ReadCopy>,
  sources: ReadonlyMap<string, Source>,
): string[] {
  const ids = copyIds.flatMap((id) => copies.get(id)?.sourceId ?? [])
  return [...new Set(ids)].flatMap((id) => sources.get(id)?.title ?? [])
}
