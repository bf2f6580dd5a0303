import {
  isStanceWithheld,
  isWithheldAuthor,
  isWithheldFix,
  isWithheldNote,
  isWithheldRemark,
  isWithheldVerdict,
} from '@/lib/auth/blind'
import { mayKnowSource } from '@/lib/auth/confidential'
import type { Actor } from '@/lib/auth/permissions'
import { join, jsonText, sql, type Sql } from '@/lib/core/sql'
import type { EventType } from './events'
import { isOwnReason } from './own-reason'

/*
 * Who may know what of an event. Whoever reads events, for whatever door, reads them by queries.ts, which asks the
 * database for `withheldFrom(reader)` with every row and hands the row to `disclose`.
 *
 * To keep something else from a reader: a name in `withheldReasons`, a WHEN in `withheldFrom` that says when, a line in
 * `secrets` that says what is left, and words in describe.ts for what is left. What an event carries besides (old and
 * new values, digests) is withheld until `keeps` names it. An event about a source has its id as `sourceId`, at the top
 * of its data.
 */

/**
 * Why part of an event is not told: it is about a confidential source, about a verdict the reader may still answer,
 * about what else its author wrote (of that not even the kind is told), or about what a source was found to say.
 */
export const withheldReasons = ['source', 'verdict', 'work', 'stance', 'sourceAndStance'] as const
export type Withheld = (typeof withheldReasons)[number]

type Secret = {
  /** true where its type would tell what it is about */
  hidesType?: boolean
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
      'evidence.edited': ['evidenceId'],
      'evidence.removed': ['evidenceId'],
      'signOff.voided': ['signOffId'],
    },
  },
  sourceAndStance: {
    hidesActor: true,
    keeps: { 'evidence.added': ['evidenceId'], 'evidence.edited': ['evidenceId'] },
  },
  stance: {
    hidesActor: false,
    keeps: {
      'evidence.added': ['evidenceId', 'sourceId'],
      'evidence.edited': ['evidenceId', 'sourceId'],
    },
  },
  verdict: {
    hidesActor: false,
    keeps: { 'evidence.removed': ['evidenceId', 'sourceId'], 'fix.rejected': ['fixId'] },
  },
  work: { hidesActor: false, hidesType: true, keeps: {} },
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

/** `holds` of the claim an event is about. */
const ofItsClaim = (holds: Sql) =>
  sql`(e."claimId" IS NOT NULL AND EXISTS (SELECT 1 FROM "Claim" c WHERE c."id" = e."claimId" AND ${holds}))`

const dataOf = (name: string) => jsonText('e', 'data', name)

const hiddenVerdict = (reader: Actor | null) =>
  sql`(e."type" = 'verdict.submitted' AND ${ofItsClaim(isWithheldVerdict(reader, dataOf('verdictId')))})`

const hiddenWork = (reader: Actor | null) => sql`(
  (e."type" = 'note.added' AND ${ofItsClaim(isWithheldAuthor(reader, sql`e."actorId"`))})
  OR (e."type" IN ('fix.proposed', 'fix.rejected') AND EXISTS (SELECT 1 FROM "Fix" f JOIN "Claim" c ON c."id" = f."claimId"
    WHERE f."id" = ${dataOf('fixId')} AND ${isWithheldFix(reader, 'f')}))
  OR (e."type" IN ('task.done', 'task.reopened') AND EXISTS (SELECT 1 FROM "Note" n JOIN "Claim" c ON c."id" = n."claimId"
    WHERE n."id" = ${dataOf('noteId')} AND ${isWithheldNote(reader, 'n')})))`

/** Words in which who gave a withheld verdict may say it. */
const hiddenReason = (reader: Actor | null) =>
  sql`((e."type" IN ('fix.rejected', 'evidence.removed') OR (e."type" = 'claim.reopened' AND ${isOwnReason}))
    AND ${ofItsClaim(isWithheldAuthor(reader, sql`e."actorId"`))})`

/** What a source was found to say, and a remark on it that is withheld. */
const hiddenStance = (reader: Actor | null) => sql`(
  (e."type" IN ('evidence.added', 'evidence.edited') AND ${ofItsClaim(isStanceWithheld(reader))})
  OR (e."type" = 'evidence.edited' AND ${ofItsClaim(sql`EXISTS
    (SELECT 1 FROM "Evidence" u WHERE u."id" = ${dataOf('evidenceId')} AND ${isWithheldRemark(reader, 'u')})`)}))`

/** Why this reader may not know all of event `e`, as text; null = they may. Decided by what is confidential now. */
export const withheldFrom = (reader: Actor | null): Sql => sql`CASE
  WHEN ${hiddenVerdict(reader)} THEN 'verdict'
  WHEN ${hiddenWork(reader)} THEN 'work'
  WHEN ${hiddenStance(reader)} THEN CASE WHEN ${unknownSource(reader, 'e')} THEN 'sourceAndStance' ELSE 'stance' END
  WHEN ${unknownSource(reader, 'e')} THEN 'source'
  WHEN e."type" IN (${join([...consequences])}) AND ${unknownCause(reader)} THEN 'source'
  WHEN ${hiddenReason(reader)} THEN 'verdict'
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
  const { hidesActor, hidesType = false, keeps } = secrets[withheld as Withheld]
  const kept = keeps[type] ?? []
  return {
    ...common,
    type: hidesType ? 'withheld' : type,
    actor: hidesActor && actor ? somebody : actor,
    data: Object.fromEntries(kept.flatMap((name) => (name in data ? [[name, data[name]]] : []))),
    withheld: withheld as Withheld,
  }
}
