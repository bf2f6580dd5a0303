import { type Actor, may } from '@/lib/auth/permissions'
import type { Person } from '@/lib/claims/views'
import type { Kind, Status } from '@/lib/claims/vocabulary'
import { reopenedFor } from '@/lib/claims/reopened-for'
import { db } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'
import { readableNotes } from '@/lib/notes/load'
import type { Prisma } from '@/lib/core/prisma-sqlite/client'

type InArticle = {
  article: { id: string; title: string; deadline: string | null }
  number: number
  statement: string
}

/** A claim that waits for this person. */
export type Waiting = InArticle & {
  id: string
  kind: Kind
  priority: number
  status: Status
  /** its own, else its article's */
  due: string | null
  since: string
  reopenedFor: string | null
  /** who gave the verdict that waits for an answer */
  firstBy: Person | null
}

export type Task = InArticle & {
  id: string
  body: string
  by: Person
  dueAt: string | null
  doneAt: string | null
}

export type Part<T> = { items: T[]; total: number }

export type Queue = {
  held: Part<Waiting>
  seconds: Part<Waiting>
  disputes: Part<Waiting>
  tasks: Part<Task>
  /** ticked off by this person within the last day, newest first */
  doneTasks: Task[]
}

const day = 86_400_000
const article = { select: { id: true, title: true, deadline: true } } as const
const firstVerdict = { supersededAt: null, role: 'first' } as const
const included = {
  article,
  verdicts: {
    where: firstVerdict,
    select: { author: { select: { id: true, name: true } } },
    orderBy: { createdAt: 'desc' },
    take: 1,
  },
} as const

type Stored = Prisma.ClaimGetPayload<{ include: typeof included }>

const place = (claim: {
  number: number
  statement: string
  article: { id: string; title: string; deadline: Date | null }
}): InArticle => ({
  article: {
    id: claim.article.id,
    title: claim.article.title,
    deadline: claim.article.deadline?.toISOString() ?? null,
  },
  number: claim.number,
  statement: claim.statement,
})

/** Why each was reopened, as this person may know it. */
async function reasonsFor(
  actor: Actor,
  claims: readonly { id: string; reopenedFor: string | null }[],
) {
  const ids = claims.flatMap((claim) => (claim.reopenedFor === null ? [] : [claim.id]))
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db.$queryRaw<{ id: string; reason: string }[]>(
    sql`SELECT c."id", ${reopenedFor(actor)} AS "reason" FROM "Claim" c WHERE c."id" IN (${join(ids)})`,
  )
  return new Map(rows.map(({ id, reason }) => [id, reason]))
}

const waiting = (claim: Stored, reason: string | null): Waiting => ({
  ...place(claim),
  id: claim.id,
  kind: claim.kind as Kind,
  priority: claim.priority,
  status: claim.status as Status,
  due: (claim.dueAt ?? claim.article.deadline)?.toISOString() ?? null,
  since: claim.since.toISOString(),
  reopenedFor: reason,
  firstBy: claim.verdicts[0]?.author ?? null,
})

const alive = { deletedAt: null, article: { stage: { not: 'archived' } } } as const

/** When it is due: its own time, else its article's. */
const dueOf = (claim: Stored) => (claim.dueAt ?? claim.article.deadline)?.getTime() ?? Infinity

const byDue = (a: Stored, b: Stored) => {
  const [first, second] = [dueOf(a), dueOf(b)]
  if (first !== second) return first < second ? -1 : 1
  return b.priority - a.priority || (a.id < b.id ? -1 : 1)
}

/** By when they are due, what matters most first; `take` bounds what is shown, not what is counted. */
async function findClaims(
  actor: Actor,
  where: Prisma.ClaimWhereInput,
  take: number,
): Promise<Part<Waiting>> {
  const wanted = { ...alive, ...where }
  const first = (where: Prisma.ClaimWhereInput, due: Prisma.ClaimOrderByWithRelationInput) =>
    db.claim.findMany({
      where: { ...wanted, AND: where },
      orderBy: [due, { priority: 'desc' }, { id: 'asc' }],
      take,
      include: included,
    })
  // each kind in its own order, for the database orders by one column or the other
  const [timed, others, total] = await Promise.all([
    first({ dueAt: { not: null } }, { dueAt: 'asc' }),
    first({ dueAt: null }, { article: { deadline: { sort: 'asc', nulls: 'last' } } }),
    db.claim.count({ where: wanted }),
  ])
  const rows = [...timed, ...others].sort(byDue).slice(0, take)
  const reasons = await reasonsFor(actor, rows)
  return { items: rows.map((row) => waiting(row, reasons.get(row.id) ?? null)), total }
}

const noteIncluded = {
  author: { select: { id: true, name: true } },
  claim: { select: { number: true, statement: true, article } },
} as const

const task = ({
  id,
  body,
  author,
  dueAt,
  doneAt,
  claim,
}: Prisma.NoteGetPayload<{ include: typeof noteIncluded }>): Task => ({
  ...place(claim),
  id,
  body,
  by: author,
  dueAt: dueAt?.toISOString() ?? null,
  doneAt: doneAt?.toISOString() ?? null,
})

async function findTasks(actor: Actor, take: number, now: Date) {
  const open = { isTask: true, assigneeId: actor.id, doneAt: null, claim: alive } as const
  const lately = {
    isTask: true,
    doneById: actor.id,
    doneAt: { gt: new Date(now.getTime() - day) },
    claim: alive,
  } as const
  const [rows, total, doneRows] = await Promise.all([
    db.note.findMany({
      where: open,
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take,
      include: noteIncluded,
    }),
    db.note.count({ where: open }),
    db.note.findMany({
      where: lately,
      orderBy: { doneAt: 'desc' },
      take: 10,
      include: noteIncluded,
    }),
  ])
  // what one did may have come to be withheld since: its author gave a verdict one may still answer
  const readable = await readableNotes(
    db,
    actor,
    doneRows.map(({ id }) => id),
  )
  const done = doneRows.filter(({ id }) => readable.has(id))
  return { tasks: { items: rows.map(task), total }, doneTasks: done.map(task) }
}

/** Corrected, and this person neither proposed nor accepted it. */
const ofOtherHands = ({ id }: Actor): Prisma.ClaimWhereInput => ({
  corrected: true,
  verdicts: { none: { supersededAt: null } },
  fixes: { none: { state: 'accepted', OR: [{ decidedById: id }, { proposedById: id }] } },
})

const nothing = { items: [], total: 0 }

/** What waits for one person: claims they hold, verdicts they may second, disputes they may decide, tasks. */
export async function getQueue(
  actor: Actor,
  show: { held?: number; seconds?: number; disputes?: number; tasks?: number } = {},
  now = new Date(),
): Promise<Queue> {
  const checks = may(actor, 'verdict.submit')
  const ofOthers = { some: { ...firstVerdict, authorId: { not: actor.id } } }
  const notMine = { none: { supersededAt: null, authorId: actor.id } }
  const [held, seconds, disputes, { tasks, doneTasks }] = await Promise.all([
    checks
      ? findClaims(actor, { assigneeId: actor.id, status: 'inReview' }, show.held ?? 50)
      : nothing,
    checks
      ? findClaims(
          actor,
          { status: 'awaitingSecond', OR: [{ verdicts: ofOthers }, ofOtherHands(actor)] },
          show.seconds ?? 50,
        )
      : nothing,
    may(actor, 'verdict.adjudicate', { authorIds: [] })
      ? findClaims(actor, { status: 'disputed', verdicts: notMine }, show.disputes ?? 50)
      : nothing,
    findTasks(actor, show.tasks ?? 50, now),
  ])
  return { held, seconds, disputes, tasks, doneTasks }
}
