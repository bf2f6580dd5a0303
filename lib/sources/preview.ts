import type { z } from 'zod'
import { type Actor, may } from '@/lib/auth/permissions'
import { elsewhereIfLong } from '@/lib/core/beside'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { policyShape } from './schema'
import { countThinUnder, type PolicyEffect } from './thin'

/** What putting this policy in force would do; for those who may. Writes nothing. */
export async function previewPolicy(
  actor: Actor,
  input: z.input<typeof policyShape>,
): Promise<PolicyEffect> {
  if (!may(actor, 'policy.set')) throw new Forbidden()
  const policy = policyShape.parse(input)
  const named = { call: 'previewPolicy', args: [actor, input], personId: actor.id }
  const there = await elsewhereIfLong({ whole: 'judged', id: '' }, named)
  return there ? (there.done as PolicyEffect) : countThinUnder(db, policy)
}
