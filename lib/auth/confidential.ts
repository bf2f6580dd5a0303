import { sql, type Sql } from '@/lib/core/sql'
import { type Actor, may } from './permissions'

/**
 * Holds where `reader` may know the source in row `s`: the one place that decides it. A confidential source is known to
 * who entered it, to editors and to people who are named for it. null = an export, to nobody in particular.
 */
export function mayKnowSource(reader: Actor | null): Sql {
  if (!reader) return sql`NOT s."confidential"`
  if (may(reader, 'source.seeAll')) return sql`1 = 1`
  return sql`(NOT s."confidential" OR s."createdById" = ${reader.id} OR EXISTS
    (SELECT 1 FROM "SourceReader" sr WHERE sr."sourceId" = s."id" AND sr."userId" = ${reader.id}))`
}
