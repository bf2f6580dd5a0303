import { type Db, db, type Tx } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'
import { withoutEnd } from '@/lib/core/without-end'
import type { Span } from '@/lib/text/selection'

/** What stands at the ends of the same words and makes no other claim of them. */
const EDGE = /[\s.,;:…“”„«»"]/u
const LEADING = new RegExp(`^${EDGE.source}+`, 'u')

/** A claim's ends may stand so many signs further in or out. */
const NEAR = 8

function bordersOf(text: string, { start, end }: Span) {
  const words = text.slice(start, end)
  const lead = words.length - words.replace(LEADING, '').length
  const tail = words.length - withoutEnd(words, EDGE).length
  return `${start + lead} ${end - tail}`
}

/** The number of the claim that stands on the very same words and asserts the same of them; null = none does. */
export async function findTwin(
  articleId: string,
  place: Span & { about?: string | undefined },
  from: Db | Tx = db,
): Promise<number | null> {
  const near = await from.$queryRaw<
    { number: number; start: number; end: number; draft: string }[]
  >(
    sql`SELECT c."number", a."start", a."end", a."revisionId" AS "draft" FROM "Claim" c
      JOIN "Article" ar ON ar."id" = c."articleId"
      JOIN "Anchor" a ON a."claimId" = c."id" AND a."revisionId" = ar."currentRevisionId"
      WHERE c."articleId" = ${articleId} AND c."deletedAt" IS NULL AND c."status" <> 'cut' AND a."state" <> 'gone'
        AND c."about" = ${place.about ?? 'content'}
        AND a."start" BETWEEN ${place.start - NEAR} AND ${place.start + NEAR}
        AND a."end" BETWEEN ${place.end - NEAR} AND ${place.end + NEAR}
      ORDER BY c."number"`,
  )
  const [first] = near
  if (!first) return null
  const { text } = await from.revision.findUniqueOrThrow({
    where: { id: first.draft },
    select: { text: true },
  })
  const borders = bordersOf(text, place)
  return near.find((claim) => bordersOf(text, claim) === borders)?.number ?? null
}
