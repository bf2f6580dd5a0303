import { Forbidden } from '@/lib/core/errors'
import { noteAttempt } from './attempts'
import { type Action, type Actor, mayAtAll, mayWrite } from './permissions'

/*
 * What is asked before anything is read or done for somebody. Where it depends on the claim or source in question, a
 * command asks once more of that very one.
 */

/** Throws Forbidden, and notes it. */
export async function checkMayRead(actor: Actor, action: Action) {
  if (!mayAtAll(actor, action)) await refuse(actor, action)
}

/** The same of what changes something, which a token that may only read does not. */
export async function checkMayChange(actor: Actor, action: Action) {
  if (!mayWrite(actor)) await refuse(actor, action, 'This token may only read.')
  await checkMayRead(actor, action)
}

async function refuse({ id: userId }: Actor, action: Action, message?: string) {
  await noteAttempt({ type: 'access.refused', userId, action })
  throw new Forbidden(message)
}
