import { sql } from '@/lib/core/sql'

/**
 * Holds of an event `e` whose reason its person wrote: what a draft, an edit or a withdrawn source reopens comes with the
 * event of that act, in the same command, and its reason is Galley's.
 */
export const isOwnReason = sql`NOT EXISTS (SELECT 1 FROM "Event" act WHERE act."at" = e."at" AND act."actorId" = e."actorId"
  AND act."type" NOT IN ('claim.reopened', 'evidence.removed', 'signOff.voided'))`
