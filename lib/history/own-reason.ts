import { join, sql } from '@/lib/core/sql'
import type { EventType } from './events'

/** What reopens claims for a reason that Galley words; the event of a new such act belongs here. */
const acts: readonly EventType[] = [
  'revision.added',
  'fix.accepted',
  'claim.edited',
  'claim.moved',
  'source.withdrawn',
  'snapshot.drifted',
]

/**
 * Holds of an event `e` that a claim was reopened, where its reason is what its person wrote: what one of these acts reopens
 * comes with the event of that act, in the same command.
 */
export const isOwnReason = sql`NOT EXISTS (SELECT 1 FROM "Event" act
  WHERE act."at" = e."at" AND act."actorId" = e."actorId" AND act."type" IN (${join([...acts])}))`
