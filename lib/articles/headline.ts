import { db } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'
import { HEAD, headlineIn } from './headline-words'

/** The headline in the text of each of these drafts, by its id. */
export async function headlinesIn(
  revisionIds: readonly string[],
): Promise<Map<string, string | null>> {
  if (revisionIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; text: string; blocks: string }[]>(sql`
    SELECT "id", substr("text", 1, ${HEAD}) AS "text", substr("blocks", 1, ${HEAD}) AS "blocks"
    FROM "Revision" WHERE "id" IN (${join([...revisionIds])})`)
  return new Map(rows.map(({ id, text, blocks }) => [id, headlineIn(text, blocks)]))
}
