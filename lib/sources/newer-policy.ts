import type { z } from 'zod'
import { type Actor, may } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { policyChanges, policyChangeSaid } from '@/lib/history/policy-words'
import { firstPolicy, type SourcingPolicy } from './policy'
import { policyShape } from './schema'

export type NewerPolicy = {
  /** the one in force by now */
  version: number
  /** who put it in force; null = not kept */
  by: string | null
  /** what of it a policy made from the one that was shown takes back, in words */
  undone: string[]
}

async function policyOf(version: number): Promise<SourcingPolicy> {
  const row = await db.policy.findUnique({ where: { version } })
  return row ? policyShape.parse(JSON.parse(row.data)) : firstPolicy
}

/** The policy that came in force after the one of version `shown`; null where there is none. */
export async function newerPolicy(
  actor: Actor,
  input: z.input<typeof policyShape>,
  shown: number | undefined,
): Promise<NewerPolicy | null> {
  if (!may(actor, 'policy.set')) throw new Forbidden()
  if (shown === undefined) return null
  const newest = await db.policy.findFirst({
    orderBy: { version: 'desc' },
    include: { createdBy: { select: { name: true } } },
  })
  if (!newest || newest.version <= shown) return null
  const [before, current] = [await policyOf(shown), await policyOf(newest.version)]
  const theirs = new Set(policyChanges(before, current).map(({ of }) => of))
  const undone = policyChanges(current, policyShape.parse(input)).filter(({ of }) => theirs.has(of))
  return {
    version: newest.version,
    by: newest.createdBy?.name ?? null,
    undone: undone.map(policyChangeSaid),
  }
}
