import { z } from 'zod'
import { mayKnowSource } from '@/lib/auth/confidential'
import type { Actor } from '@/lib/auth/permissions'
import type { SourceView } from '@/lib/claims/views'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { wordsOf } from '@/lib/core/finding'
import { allOf, beginsWith, contains, type Sql, sql } from '@/lib/core/sql'
import { canonicalAddress } from './address'
import { addressIn, type Guess, guessSource, isPlatform } from './guess'

export const suggestionsAsked = z.object({
  /** what somebody typed or pasted to name a source; without it the likeliest are told */
  q: z.string().max(2000).optional(),
  /** a claim of the article: of each source it is told whether it is on it already */
  claim: z.string().max(64).optional(),
})

/** Where a suggested source is from: used in this article, used in the house of late, or in the library. */
export const whereFrom = ['article', 'recent', 'library'] as const

export type Suggestion = Pick<
  SourceView,
  'id' | 'kind' | 'tier' | 'title' | 'publisher' | 'url' | 'confidential'
> & {
  from: (typeof whereFrom)[number]
  /** it is on the claim that was asked for */
  onClaim: boolean
}

/** `fresh`: what a source that the library does not have would be; null where nothing was typed, or it has it. */
export type Suggestions = { items: Suggestion[]; fresh: Guess | null }

const MOST = 8
/** of the whole house, the newest first */
const RECENT = 300

type Row = Omit<Suggestion, 'from' | 'onClaim' | 'confidential'>

const row = sql`s."id", s."kind", s."tier", s."title", s."publisher", s."url", s."confidential"`

/**
 * Sources for a claim of this article, the likeliest first: this article's, then those used of late, then the library's
 * newest; only such as this person may know, and none that was withdrawn.
 */
export async function suggestSources(
  actor: Actor,
  articleId: string,
  asked: z.input<typeof suggestionsAsked> = {},
): Promise<Suggestions> {
  const { q = '', claim } = suggestionsAsked.parse(asked)
  const article = { where: { id: articleId }, select: { id: true } }
  if (!(await db.article.findUnique(article))) throw new NotFound('This article')
  const address = addressIn(q)
  const fits = allOf([
    sql`s."withdrawnAt" IS NULL`,
    mayKnowSource(actor),
    ...(address
      ? [sql`s."address" = ${canonicalAddress(address)}`]
      : wordsOf(q).map((word) => contains(sql`s."searchText"`, word))),
  ])
  const [inArticle, recent, library, onClaim] = await Promise.all([
    used(
      fits,
      sql`SELECT e."id", e."sourceId" FROM "Claim" c
        JOIN "Evidence" e ON e."claimId" = c."id" AND e."removedAt" IS NULL
        WHERE c."articleId" = ${articleId} AND c."deletedAt" IS NULL`,
    ),
    used(
      fits,
      sql`SELECT e."id", e."sourceId" FROM
        (SELECT "id", "sourceId", "removedAt" FROM "Evidence" ORDER BY "id" DESC LIMIT ${RECENT}) e
        WHERE e."removedAt" IS NULL`,
    ),
    read(sql`SELECT ${row} FROM "Source" s WHERE ${fits} ORDER BY s."id" DESC LIMIT ${MOST}`),
    sourcesOn(articleId, claim),
  ])
  const all = new Map<string, Suggestion>()
  for (const [from, rows] of Object.entries({ article: inArticle, recent, library }))
    for (const { confidential, ...source } of rows)
      if (!all.has(source.id) && all.size < MOST)
        all.set(source.id, {
          ...source,
          confidential: Boolean(confidential),
          from: from as Suggestion['from'],
          onClaim: onClaim.has(source.id),
        })
  const items = [...all.values()]
  const isThere = q.trim() === '' || (address !== null && items.length > 0)
  return { items, fresh: isThere ? null : await remembered(actor, guessSource(q)) }
}

/** The sources on a claim; of a claim of another article, or of none, nothing is told. */
async function sourcesOn(articleId: string, claimId: string | undefined): Promise<Set<string>> {
  if (!claimId) return new Set()
  const uses = await db.evidence.findMany({
    where: { claimId, removedAt: null, claim: { articleId, deletedAt: null } },
    select: { sourceId: true },
  })
  return new Set(uses.map(({ sourceId }) => sourceId))
}

/** Of these uses, the source used last first. `CROSS JOIN`: SQLite reads the few uses first, and not every source. */
const used = (fits: Sql, uses: Sql) =>
  read(sql`
    SELECT ${row} FROM (SELECT "sourceId", MAX("id") AS "last" FROM (${uses}) use GROUP BY "sourceId") u
    CROSS JOIN "Source" s WHERE s."id" = u."sourceId" AND ${fits}
    ORDER BY u."last" DESC LIMIT ${MOST}`)

const read = (query: Sql) => db.$queryRaw<(Row & { confidential: boolean | number })[]>(query)

/** A guess, corrected by what was last said of that house's pages. */
async function remembered(actor: Actor, guess: Guess): Promise<Guess> {
  const [host = ''] = (guess.url && canonicalAddress(guess.url)?.split('/')) || []
  if (!host || isPlatform(host)) return guess
  const before = await read(sql`
    SELECT ${row} FROM "Source" s WHERE (s."address" = ${host} OR ${beginsWith(sql`s."address"`, `${host}/`)})
    AND s."withdrawnAt" IS NULL AND ${mayKnowSource(actor)} ORDER BY s."id" DESC LIMIT 20`)
  const same = before.find(({ url }) => url && guessSource(url).kind === guess.kind)
  const { publisher } = before.find((source) => source.publisher) ?? guess
  return { ...guess, publisher, ...(same && { kind: same.kind, tier: same.tier }) }
}
