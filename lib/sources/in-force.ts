import { type Db, db, type Tx } from '@/lib/core/db'
import { firstPolicy, type SourcingPolicy } from './policy'
import { policyShape } from './schema'

/** The sourcing policy in force; version 0 is the one Galley comes with. */
export async function currentPolicy(
  tx: Tx | Db = db,
): Promise<{ version: number; policy: SourcingPolicy }> {
  const newest = await tx.policy.findFirst({ orderBy: { version: 'desc' } })
  if (!newest) return { version: 0, policy: firstPolicy }
  return { version: newest.version, policy: policyShape.parse(JSON.parse(newest.data)) }
}
