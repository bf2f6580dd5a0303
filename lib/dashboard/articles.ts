import { HEAD, headlineIn } from '@/lib/articles/headline-words'
import { summaryOf } from '@/lib/articles/queries'
import type { ArticleSummary } from '@/lib/articles/views'
import type { Actor } from '@/lib/auth/permissions'
import { withheldCounts } from '@/lib/claims/blind'
import { db } from '@/lib/core/db'
import { decodeCursor, encodeCursor, type Paging } from '@/lib/core/paging'
import { asText, isoTime, jsonBoolean, jsonList, jsonObject, none, raw, sql } from '@/lib/core/sql'

const names = [
  ...(['id', 'title', 'byline', 'desk', 'stage', 'depth'] as const),
  ...(['sentenceCount', 'accountedCount', 'openFacts', 'openEssentials'] as const),
] as const
const times = ['deadline', 'createdAt', 'updatedAt'] as const
type Stored = Omit<
  Parameters<typeof summaryOf>[0],
  'deadline' | 'createdAt' | 'updatedAt' | 'inText'
> & {
  deadline: string | null
  createdAt: string
  updatedAt: string
  tallies: { dimension: string; key: string; n: number }[]
  headText: string
  headBlocks: string
}

const tallies = jsonList(
  jsonObject({ dimension: sql`t."dimension"`, key: sql`t."key"`, n: sql`t."n"` }),
  sql`"Tally" t WHERE t."articleId" = a."id" AND t."n" > 0 AND t."dimension" <> 'agreement'`,
  sql`t."dimension", t."key"`,
)
const columns = [
  ...names.map((name) => [name, raw(`a."${name}"`)] as const),
  ...times.map((name) => [name, isoTime(raw(`a."${name}"`))] as const),
  ['underCorrection', jsonBoolean(sql`a."underCorrection"`)] as const,
]
const headOf = (column: string) =>
  sql`(SELECT substr(r.${raw(`"${column}"`)}, 1, ${HEAD}) FROM "Revision" r WHERE r."id" = a."currentRevisionId")`
const heads = { headText: headOf('text'), headBlocks: headOf('blocks') }
const row = jsonObject({ ...Object.fromEntries(columns), tallies, ...heads })

/** What has no deadline comes after what has one. */
const never = new Date('9999-12-31T00:00:00Z')

/** Articles that are not archived, by deadline, what is published last; each with its kept counts, in one query. */
export async function findDue(
  reader: Actor,
  { limit, cursor }: Paging,
): Promise<{ articles: ArticleSummary[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor, ['number', 'time', 'text'])
  const published = sql`CASE WHEN a."stage" = 'published' AND NOT a."underCorrection" THEN 1 ELSE 0 END`
  const deadline = sql`COALESCE(a."deadline", ${never})`
  const order = sql`${published}, ${deadline}, a."id"`
  const place =
    after &&
    sql`AND (${order}) > (${Number(after[0])}, ${new Date(String(after[1]))}, ${String(after[2])})`
  // the page is cut before its counts are read: else they would be read of every article
  const page = sql`SELECT a.* FROM "Article" a WHERE a."stage" <> 'archived' ${place ?? none} ORDER BY ${order} LIMIT ${limit + 1}`
  const rows = await db.$queryRaw<{ row: string }[]>(
    sql`SELECT ${asText(row)} AS "row" FROM (${page}) a ORDER BY ${order}`,
  )
  const stored = rows.slice(0, limit).map(({ row: json }) => JSON.parse(json) as Stored)
  const less = await withheldCounts(
    reader,
    stored.map(({ id }) => id),
  )
  const articles = stored.map((article) =>
    summary({
      ...article,
      tallies: [...article.tallies, ...less.filter(({ articleId }) => articleId === article.id)],
    }),
  )
  const last = articles.at(-1)
  const more = rows.length > limit && last
  return {
    articles,
    nextCursor: more
      ? encodeCursor([
          last.stage === 'published' && !last.underCorrection ? 1 : 0,
          last.deadline ?? never.toISOString(),
          last.id,
        ])
      : null,
  }
}

const summary = ({
  tallies: counts,
  deadline,
  createdAt,
  updatedAt,
  headText,
  headBlocks,
  ...facts
}: Stored) =>
  summaryOf(
    {
      ...facts,
      inText: headlineIn(headText, headBlocks),
      deadline: deadline === null ? null : new Date(deadline),
      createdAt: new Date(createdAt),
      updatedAt: new Date(updatedAt),
    },
    counts,
  )
