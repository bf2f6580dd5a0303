import { isoTime, jsonBoolean, jsonIf, jsonObject, sql, type Sql } from '@/lib/core/sql'

/** Whether the quoted passage of evidence `e` was found in a copy of its source; null where none was looked into, or the source is unknown. */
export const inCopy = (known: Sql) =>
  jsonIf(
    sql`cp."id" IS NOT NULL AND ${known}`,
    jsonObject({
      id: sql`cp."id"`,
      takenAt: isoTime(sql`cp."takenAt"`),
      found: jsonBoolean(sql`pa."found"`),
      start: sql`pa."start"`,
    }),
  )

export const copyTables = sql`LEFT JOIN "Passage" pa ON pa."evidenceId" = e."id" LEFT JOIN "Snapshot" cp ON cp."id" = pa."snapshotId"`
