import { mayKnowSource } from '@/lib/auth/confidential'
import type { Actor } from '@/lib/auth/permissions'
import { join, jsonText, sql, type Sql } from '@/lib/core/sql'
import type { EventType } from './events'

/*
 * Who may know what of an event. Whoever reads events, for whatever door, reads them by queries.ts, which asks the
 * database for `withheldFrom(reader)` with every row and hands the row to `disclose`.
 *
 * To keep something else from a reader: a name in `withheldReasons`, a WHEN in `withheldFrom` that says when, a line in
 * `secrets` that says what is left, and words in describe.ts for what is left. What an event carries besides (old and
 * new values, digests) is withheld until `keeps` names it. An event about a source has its id as `sourceId`, at the top
 * of its data.
 */

/** Why part of an event is not told: it is about a confidential source. */
export const withheldReasons = ['source'] as const
export type Withheld = (typeof withheldReasons)[number]

type Secret = {
  /** false where colleagues may know who did it */
  hidesActor: boolean
  /** the data that is told all the same, by type; none = nothing */
  keeps: Partial<Record<EventType, readonly string[]>>
}

const secrets: Record<Withheld, Secret> = {
  source: {
    hidesActor: true,
    keeps: {
      'evidence.added': ['evidenceId', 'stance'],
      'evidence.removed': ['evidenceId'],
      'signOff.voided': ['signOffId'],
    },
  },
}

/** What follows from an act upon a source, in the same command: it would tell who acted, and why. */
const consequences: readonly EventType[] = ['claim.reopened', 'signOff.voided']

const sourceOf = (event: 'e' | 'w') => jsonText(event, 'data', 'sourceId')

/** A source that cannot be found is as one that may not be known. */
const unknownSource = (reader: Actor | null, event: 'e' | 'w') =>
  sql`(${sourceOf(event)} IS NOT NULL AND NOT EXISTS
    (SELECT 1 FROM "Source" s WHERE s."id" = ${sourceOf(event)} AND ${mayKnowSource(reader)}))`

const unknownCause = (reader: Actor | null) => sql`EXISTS
  (SELECT 1 FROM "Event" w WHERE w."at" = e."at" AND w."actorId" = e."actorId" AND ${unknownSource(reader, 'w')})`

/** Why this reader may not know all of event `e`, as text; null = they may. Decided by what is confidential now. */
export const withheldFrom = (reader: Actor | null): Sql => sql`CASE
  WHEN ${unknownSource(reader, 'e')} THEN 'source'
  WHEN e."type" IN (${join([...consequences])}) AND ${unknownCause(reader)} THEN 'source'
  END`

export type StoredEvent = {
  id: number
  seq: number
  at: Date
  type: string
  claimId: string | null
  data: string
  hash: string
  previousHash: string
  actorId: string | null
  actorName: string | null
  withheld: string | null
}

export type EventView = {
  id: number
  seq: number
  at: string
  /** null = Galley itself */
  actor: { id: string; name: string } | null
  type: EventType
  claimId: string | null
  data: Record<string, unknown>
  /** why actor and data do not tell all to this reader; null = they do. Only `galley verify` can then check the hash */
  withheld: Withheld | null
  hash: string
  previousHash: string
}

const somebody = { id: '', name: 'A colleague' }

/** The event as its reader may know it. */
export function disclose({ at, actorId, actorName, withheld, ...event }: StoredEvent): EventView {
  const type = event.type as EventType
  const data = JSON.parse(event.data) as Record<string, unknown>
  const actor = actorId === null ? null : { id: actorId, name: actorName ?? '' }
  const common = { ...event, type, at: at.toISOString() }
  if (withheld === null) return { ...common, actor, data, withheld: null }
  const { hidesActor, keeps } = secrets[withheld as Withheld]
  const kept = keeps[type] ?? []
  return {
    ...common,
    actor: hidesActor && actor ? somebody : actor,
    data: Object.fromEntries(kept.flatMap((name) => (name in data ? [[name, data[name]]] : []))),
    withheld: withheld as Withheld,
  }
}
