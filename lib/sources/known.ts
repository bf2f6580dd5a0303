import { mayKnowSource } from '@/lib/auth/confidential'
import type { Actor } from '@/lib/auth/permissions'
import type { Db, Tx } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'

/** Whether this person may know the source; false also where there is none. */
export async function isKnown(from: Db | Tx, actor: Actor, sourceId: string): Promise<boolean> {
  const rows = await from.$queryRaw<{ id: string }[]>(
    sql`SELECT s."id" FROM "Source" s WHERE s."id" = ${sourceId} AND ${mayKnowSource(actor)}`,
  )
  return rows.length > 0
}
