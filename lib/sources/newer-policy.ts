import type { z } from 'zod'
import { type Actor, may } from '@/lib/auth/permissions'
import { Forbidden } from '@/lib/core/errors'
import { policyChanges, policyChangeSaid } from '@/lib/history/policy-words'
import { currentPolicy, policyAt, whoSetPolicy } from './in-force'
import { policyShape } from './schema'

export type NewerPolicy = {
  /** the one in force by now */
  version: number
  /** who put it in force; null = not kept */
  by: string | null
  /** what of it a policy made from the one that was shown takes back, in words */
  undone: string[]
}

/** The policy that came in force after the one of version `shown`; null where there is none. */
export async function newerPolicy(
  actor: Actor,
  input: z.input<typeof policyShape>,
  shown: number | undefined,
): Promise<NewerPolicy | null> {
  if (!may(actor, 'policy.set')) throw new Forbidden()
  if (shown === undefined) return null
  const { version, policy: current } = await currentPolicy()
  if (version <= shown) return null
  const { policy: before } = await policyAt(shown)
  const theirs = new Set(policyChanges(before, current).map(({ of }) => of))
  const undone = policyChanges(current, policyShape.parse(input)).filter(({ of }) => theirs.has(of))
  return {
    version,
    by: await whoSetPolicy(version),
    undone: undone.map(policyChangeSaid),
  }
}
