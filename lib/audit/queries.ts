import type { z } from 'zod'
import { serverZone } from '@/lib/auth/identify'
import { attemptTypes } from '@/lib/auth/attempts'
import { type Actor, may } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { decodeCursor, type Page, pageOf } from '@/lib/core/paging'
import { join, jsonText, sql, type Sql } from '@/lib/core/sql'
import type { EventView } from '@/lib/history/disclose'
import { selectEvents } from '@/lib/history/queries'
import { newsroomChain } from '@/lib/history/record'
import { type AttemptRow, type AuditEntry, entryOfAttempt, entryOfEvent, type Known } from './entry'
import { auditFilter } from './schema'
import { type Span, spanOf } from './span'
import { typesOf } from './types'

/** Of two at the same moment, events stand before attempts. */
type After = { at: Date; kind: 'e' | 'a'; id: string } | null
type Wanted = {
  types: readonly string[] | undefined
  userId: string | undefined
  span: Span
  after: After
  limit: number
}

async function findPerson(asked: string | undefined): Promise<string | undefined> {
  if (asked === undefined) return undefined
  const user = await db.user.findFirst({
    where: { OR: [{ id: asked }, { email: asked.toLowerCase() }] },
    select: { id: true },
  })
  if (!user)
    throw new Refused([{ path: 'actor', message: 'There is nobody with this id or address.' }])
  return user.id
}

async function zoneOf({ id }: Actor): Promise<string> {
  return (
    (await db.user.findUnique({ where: { id }, select: { timeZone: true } }))?.timeZone ??
    serverZone
  )
}

function readEvents(
  actor: Actor,
  { types, userId, span, after, limit }: Wanted,
): Promise<EventView[]> {
  const conditions: Sql[] = [sql`e."chainId" = ${newsroomChain}`]
  if (types) conditions.push(sql`e."type" IN (${join([...types])})`)
  if (userId)
    conditions.push(
      sql`(e."actorId" = ${userId} OR ${jsonText('e', 'data', 'userId')} = ${userId})`,
    )
  if (span.from) conditions.push(sql`e."at" >= ${span.from}`)
  if (span.before) conditions.push(sql`e."at" < ${span.before}`)
  if (after?.kind === 'a') conditions.push(sql`e."at" < ${after.at}`)
  if (after?.kind === 'e')
    conditions.push(
      sql`(e."at" < ${after.at} OR (e."at" = ${after.at} AND e."id" < ${Number(after.id)}))`,
    )
  return selectEvents(actor, conditions, { order: sql`e."at" DESC, e."id" DESC`, limit })
}

async function readAttempts({ types, userId, span, after, limit }: Wanted): Promise<AttemptRow[]> {
  if (types && !types.some((type) => (attemptTypes as readonly string[]).includes(type))) return []
  const later = after && [
    { at: { lt: after.at } },
    { at: after.at, ...(after.kind === 'a' && { id: { lt: after.id } }) },
  ]
  return db.attempt.findMany({
    where: {
      ...(types && { type: { in: [...types] } }),
      ...(userId && { userId }),
      at: { ...(span.from && { gte: span.from }), ...(span.before && { lt: span.before }) },
      ...(later && { OR: later }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}

const idIn = (data: Record<string, unknown>, name: string) => {
  const value = data[name]
  return typeof value === 'string' ? [value] : []
}

async function knownOf(
  events: readonly EventView[],
  attempts: readonly AttemptRow[],
): Promise<Known> {
  const people = [
    ...events.flatMap(({ data }) => idIn(data, 'userId')),
    ...attempts.flatMap(({ userId }) => userId ?? []),
  ]
  const sources = events.flatMap(({ data }) => idIn(data, 'sourceId'))
  const [users, known] = await Promise.all([
    db.user.findMany({
      where: { id: { in: [...new Set(people)] } },
      select: { id: true, name: true },
    }),
    db.source.findMany({
      where: { id: { in: [...new Set(sources)] } },
      select: { id: true, title: true, confidential: true },
    }),
  ])
  return {
    people: new Map(users.map(({ id, name }) => [id, name])),
    sources: new Map(known.map(({ id, ...source }) => [id, source])),
  }
}

const kindOf = ({ id }: AuditEntry) => id.charAt(0)
/** Newest first; both lists are in this order already. */
function inOrder(a: AuditEntry, b: AuditEntry): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return kindOf(b).localeCompare(kindOf(a))
}

function afterOf(cursor: string | undefined): After {
  const [at, id] = decodeCursor(cursor, ['time', 'text']) ?? []
  const name = String(id)
  return at === undefined
    ? null
    : { at: new Date(String(at)), kind: name.startsWith('a') ? 'a' : 'e', id: name.slice(1) }
}

/**
 * What was done to people, sessions, passwords, tokens, policy and sources, and what was tried in vain; newest first.
 * Throws Forbidden for everybody but an admin.
 */
export async function listAudit(
  actor: Actor,
  filter: z.input<typeof auditFilter> = {},
): Promise<Page<AuditEntry>> {
  if (!may(actor, 'audit.read')) throw new Forbidden('Only an admin sees the log.')
  const { limit, cursor, type, actor: asked, from, to } = auditFilter.parse(filter)
  const wanted = {
    types: typesOf(type),
    userId: await findPerson(asked),
    span: spanOf(from, to, await zoneOf(actor)),
    after: afterOf(cursor),
    limit: limit + 1,
  }
  const [events, attempts] = await Promise.all([readEvents(actor, wanted), readAttempts(wanted)])
  const known = await knownOf(events, attempts)
  const entries = [
    ...events.map((event) => entryOfEvent(event, known)),
    ...attempts.map((row) => entryOfAttempt(row, known)),
  ].sort(inOrder)
  return pageOf(
    entries,
    limit,
    ({ at, id }) => [at, id],
    (entry) => entry,
  )
}
