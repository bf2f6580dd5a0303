import { type Db, isPostgres, type Tx } from '@/lib/core/db'
import { inBatches } from '@/lib/core/batches'
import { canonicalJson } from '@/lib/core/digest'
import { Prisma } from '@/lib/core/prisma-sqlite/client'
import { asText, join, jsonObject, raw, sql } from '@/lib/core/sql'
import { keyed } from './key'

/*
 * What belongs together is one record, and its digest is kept in the event that wrote it: a claim with all that was
 * said of it, an article with its sign-offs, a draft with its sentences and places, a source, a person, an invitation,
 * a policy. Every column counts but those named here; one that is null, false or 0 counts as absent, so that a column
 * added later leaves the digests as they are.
 */

type Table = { table: keyof typeof Prisma.ModelName; by: string; except?: readonly string[] }

const recordTables = {
  claim: [
    { table: 'Claim', by: 'id', except: ['updatedAt', 'searchText', 'essential'] },
    { table: 'Verdict', by: 'claimId' },
    { table: 'Evidence', by: 'claimId' },
    { table: 'Note', by: 'claimId' },
    { table: 'Fix', by: 'claimId' },
  ],
  article: [
    { table: 'Article', by: 'id', except: ['updatedAt', 'searchText'] },
    { table: 'SignOff', by: 'articleId' },
  ],
  draft: [
    // of the text its digest counts, and `galley verify` holds the one against the other
    { table: 'Revision', by: 'id', except: ['text'] },
    { table: 'Sentence', by: 'revisionId' },
    { table: 'Anchor', by: 'revisionId' },
    { table: 'SetAside', by: 'revisionId' },
  ],
  source: [
    { table: 'Source', by: 'id', except: ['searchText', 'address'] },
    { table: 'SourceReader', by: 'sourceId' },
    // of what was read of it the digest counts, and `galley verify` holds the one against the other
    { table: 'Snapshot', by: 'sourceId', except: ['text', 'places'] },
  ],
  person: [
    { table: 'User', by: 'id', except: ['singleKeys', 'timeZone'] },
    { table: 'ApiToken', by: 'userId', except: ['lastUsedAt'] },
    { table: 'PasswordReset', by: 'userId' },
  ],
  invitation: [{ table: 'Invite', by: 'email' }],
  policy: [{ table: 'Policy', by: 'version' }],
} as const satisfies Record<string, readonly Table[]>

export type Kind = keyof typeof recordTables

const columnsOf = (table: Table['table'], except: readonly string[] = []) =>
  Object.keys(Prisma[`${table}ScalarFieldEnum`]).filter((column) => !except.includes(column))

const readTable = (
  alias: number,
  { table, by, except }: Table,
  ids: readonly (string | number)[],
) => {
  const row = jsonObject(
    Object.fromEntries(columnsOf(table, except).map((column) => [column, raw(`t."${column}"`)])),
  )
  return sql`SELECT ${raw(`'${alias}'`)} AS "part", CAST(t.${raw(`"${by}"`)} AS TEXT) AS "id", ${asText(row)} AS "row"
    FROM ${raw(`"${table}"`)} t WHERE t.${raw(`"${by}"`)} IN (${join([...ids])})`
}

type Row = { part: string; id: string; row: string }

/** Keyed digests of the records that have rows, by their ids; one statement for each 500 of them. */
export async function digestsOf(
  from: Tx | Db,
  kind: Kind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const linesById = new Map<string, string[]>()
  await inBatches([...new Set(ids)], async (part) => {
    const keys = kind === 'policy' ? part.map(Number) : part
    const tables = recordTables[kind].map((table, at) => readTable(at, table, keys))
    const rows = await from.$queryRaw<Row[]>(join(tables, ' UNION ALL '))
    for (const { part: table, id, row } of rows) {
      const lines = linesById.get(id)
      if (lines) lines.push(`${table} ${held(row)}`)
      else linesById.set(id, [`${table} ${held(row)}`])
    }
  })
  return new Map(
    [...linesById].map(([id, rows]) => [
      id,
      shortDigest(`${kind} ${id}\n${rows.sort().join('\n')}`),
    ]),
  )
}

/** 132 bits under a key nobody else has are more than enough, and there are many. */
const shortDigest = (text: string) =>
  Buffer.from(keyed(text), 'hex').toString('base64url').slice(0, 22)

const held = (row: string) =>
  canonicalJson(
    Object.fromEntries(
      Object.entries(JSON.parse(row) as Record<string, unknown>).filter(([, value]) =>
        Boolean(value),
      ),
    ),
  )

/** On PostgreSQL: the chains of these claims' articles are taken, so that what is read of them is all there is. */
export const lockClaims = async (tx: Tx, claimIds: readonly string[]) => {
  if (!isPostgres || claimIds.length === 0) return
  await inBatches(claimIds, (part) =>
    tx.$queryRaw(sql`SELECT "id" FROM "Chain" WHERE "id" IN
      (SELECT "articleId" FROM "Claim" WHERE "id" IN (${join([...part])})) ORDER BY "id" FOR UPDATE`),
  )
}
