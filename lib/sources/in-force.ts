import { type Db, db, type Tx } from '@/lib/core/db'
import { firstPolicy, type SourcingPolicy } from './policy'
import { policyShape } from './schema'

type Versioned = { version: number; policy: SourcingPolicy }

/** The sourcing policy as it is kept; where none is, version 0 is the one Galley comes with. */
const readPolicy = (row: { version: number; data: string } | null): Versioned =>
  row
    ? { version: row.version, policy: policyShape.parse(JSON.parse(row.data)) }
    : { version: 0, policy: firstPolicy }

/** The sourcing policy in force. */
export const currentPolicy = async (tx: Tx | Db = db) =>
  readPolicy(await tx.policy.findFirst({ orderBy: { version: 'desc' } }))

/** The sourcing policy of a version. */
export const policyAt = async (version: number) =>
  readPolicy(await db.policy.findUnique({ where: { version } }))

/** Who put that version in force; null = not kept. */
export async function whoSetPolicy(version: number): Promise<string | null> {
  const row = await db.policy.findUnique({
    where: { version },
    select: { createdBy: { select: { name: true } } },
  })
  return row?.createdBy?.name ?? null
}
