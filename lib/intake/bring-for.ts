import { checkMayChange } from '@/lib/auth/check-may'
import type { Action, Actor } from '@/lib/auth/permissions'
import { bring, type ReadArticle, type Incoming } from './bring'

/** Reads what somebody brings who may keep it. Throws Forbidden before anything is read, and as `bring` does. */
export async function bringFor(
  actor: Actor,
  action: Action,
  incoming: Incoming,
  wishes: Parameters<typeof bring>[1] = {},
): Promise<ReadArticle> {
  await checkMayChange(actor, action)
  return bring(incoming, { ...wishes, personId: actor.id })
}
