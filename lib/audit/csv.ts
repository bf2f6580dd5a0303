import type { Actor } from '@/lib/auth/permissions'
import { byteOrderMark, csvRow } from '@/lib/core/csv'
import type { AuditEntry } from './entry'
import { listAudit } from './queries'

type Column = [head: string, value: (entry: AuditEntry) => string | number]

const columns: Column[] = [
  ['Time', ({ at }) => at],
  ['Type', ({ type }) => type],
  ['Who', ({ actor }) => actor?.name ?? ''],
  ['About', ({ about, source }) => about?.name ?? source?.title ?? ''],
  ['What', ({ text }) => text],
  ['Address', ({ address }) => address ?? ''],
  ['Browser', ({ browser }) => browser ?? ''],
  ['Times', ({ count }) => count],
  ['First', ({ since }) => since],
]

/** All entries that fit, newest first, a line each; read a page at a time, as fast as they are taken. */
export async function* auditCsv(actor: Actor, filter: Parameters<typeof listAudit>[1]) {
  yield byteOrderMark + csvRow(columns.map(([head]) => head))
  let cursor: string | undefined
  do {
    const page = await listAudit(actor, { ...filter, limit: 200, cursor })
    yield page.items.map((entry) => csvRow(columns.map(([, value]) => value(entry)))).join('')
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}
