import type { Db, Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { sizeWords } from '@/lib/core/figure'
import { sql } from '@/lib/core/sql'
import { NoCopy } from './problems'

/**
 * Throws where the copies of the whole newsroom, with what was read of them, would take more than is set. Equal bytes count
 * once, for they are kept once; the text stands in each copy.
 */
export async function checkRoomFor(
  from: Db | Tx,
  { sha256, size }: { sha256: string; size: number },
) {
  const [row] = await from.$queryRaw<{ used: number | bigint | null }[]>(sql`
    SELECT COALESCE((SELECT SUM("size") FROM (SELECT DISTINCT "sha256", "size" FROM "Snapshot"
        WHERE "sha256" IS NOT NULL AND "sha256" <> ${sha256}) AS "kept"), 0)
      + COALESCE((SELECT SUM(OCTET_LENGTH("text")) FROM "Snapshot"), 0) AS "used"`)
  const most = env.snapshots.mostBytes
  if (Number(row?.used ?? 0) + size > most)
    throw new NoCopy(
      'noRoom',
      `All copies together may take ${sizeWords(most)}, and that is used up. Whoever runs Galley can give more (GALLEY_SNAPSHOTS_MB).`,
    )
}
