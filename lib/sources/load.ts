import type { Actor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { isKnown } from './known'

/** A source this person may know; the others are not there. */
export async function getSource(tx: Tx, actor: Actor, sourceId: string) {
  if (!(await isKnown(tx, actor, sourceId))) throw new NotFound('This source')
  return tx.source.findUniqueOrThrow({ where: { id: sourceId } })
}
export const loadSource = (tx: Tx, input: { sourceId: string }, actor: Actor) =>
  getSource(tx, actor, input.sourceId)
