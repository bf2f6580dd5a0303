import { describeEvent } from '@/lib/history/describe'
import type { EventView } from '@/lib/history/disclose'
import { quoted } from '@/lib/history/wording'
import { attemptInWords } from './attempt-words'
import type { AuditType } from './types'

type Person = { id: string; name: string }
type Source = { id: string; title: string }

export type AuditEntry = {
  id: string
  at: string
  /** what happens again within the hour is one entry */
  count: number
  /** when it happened first */
  since: string
  type: AuditType
  /** null = Galley itself, or somebody who was not signed in */
  actor: Person | null
  /** whom it was about, where that is somebody else or nobody acted */
  about: Person | null
  /** which source it was about, as it is called now; a confidential one is never named, for a log is handed on */
  source: Source | null
  /** one plain sentence */
  text: string
  address: string | null
  browser: string | null
  data: Record<string, unknown>
}

/** What is known besides of the people and sources the entries speak of. */
export type Known = {
  people: ReadonlyMap<string, string>
  sources: ReadonlyMap<string, { title: string; confidential: boolean }>
}

const textIn = (data: Record<string, unknown>, name: string) => {
  const value = data[name]
  return typeof value === 'string' ? value : null
}

const personIn = (id: string | null, people: Known['people']) =>
  id ? { id, name: people.get(id) ?? '' } : null

const hidden: Partial<Record<AuditType, string>> = {
  'source.edited': 'changed a confidential source',
  'source.withdrawn': 'withdrew a confidential source',
  'source.readersNamed': 'named who may see a confidential source',
  'snapshot.asked': 'asked for a copy of a confidential source',
  'snapshot.captured': 'had a copy of a confidential source kept',
  'snapshot.failed': 'asked for a copy of a confidential source, which failed',
  'snapshot.drifted': 'had a confidential source compared',
}

/** The sentence of an event, with whom or which source it is about. */
function toldOf(event: EventView, about: Person | null, source: Source | null): string {
  const text = describeEvent(event)
  if (source) return text.replace(/\ba source\b/, () => `the source ${quoted(source.title)}`)
  return about && about.id !== event.actor?.id
    ? text.replace(/a colleague/, () => about.name)
    : text
}

/** An event of the newsroom's chain. Of a confidential source nothing that tells which, for a log is handed on. */
export function entryOfEvent(event: EventView, { people, sources }: Known): AuditEntry {
  const { id, at, type, actor } = event
  const sourceId = textIn(event.data, 'sourceId')
  const known = sourceId === null ? undefined : sources.get(sourceId)
  const isHidden = known?.confidential === true
  const data = isHidden ? {} : event.data
  const about = personIn(textIn(data, 'userId'), people)
  const isNamed = sourceId !== null && known !== undefined && !isHidden && !event.withheld
  const source = isNamed ? { id: sourceId, title: known.title } : null
  const text = isHidden
    ? `${actor?.name ?? 'Galley'} ${hidden[type] ?? 'changed a confidential source'}.`
    : toldOf(event, about, source)
  return {
    id: `e${id}`,
    at,
    count: 1,
    since: at,
    type,
    actor,
    about: about?.id === actor?.id ? null : about,
    source,
    text,
    address: textIn(data, 'address'),
    browser: textIn(data, 'browser'),
    data,
  }
}

export type AttemptRow = {
  id: string
  type: string
  count: number
  firstAt: Date
  at: Date
  userId: string | null
  address: string | null
  userAgent: string | null
  action: string | null
}

/** What was tried and not let through. Only who is refused was signed in; else the account is merely spoken of. */
export function entryOfAttempt(row: AttemptRow, { people }: Known): AuditEntry {
  const type = row.type as AuditType
  const person = personIn(row.userId, people)
  const acted = type === 'access.refused'
  return {
    id: `a${row.id}`,
    at: row.at.toISOString(),
    count: row.count,
    since: row.firstAt.toISOString(),
    type,
    actor: acted ? person : null,
    about: acted ? null : person,
    source: null,
    text: attemptInWords(row, person?.name),
    address: row.address,
    browser: row.userAgent,
    data: row.action === null ? {} : { action: row.action },
  }
}
