import type { Db, Tx } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { join, sql } from '@/lib/core/sql'
import type { EventView } from '@/lib/history/disclose'
import type { EventData, EventType } from '@/lib/history/events'
import { selectEvents } from '@/lib/history/queries'
import { statusName } from './workflow'

/** What leads a claim to where it stands; notes and sources that came later do not. */
const moving: readonly EventType[] = [
  'claim.started',
  'claim.assigned',
  'claim.released',
  'claim.reopened',
  'claim.cut',
  'claim.restored',
  'claim.deleted',
  'verdict.submitted',
  'verdict.agreed',
  'verdict.differed',
  'verdict.sentBack',
  'verdict.looked',
  'fix.accepted',
  'verdict.conceded',
  'verdict.adjudicated',
]

type Subject = { claimId: string } | { articleId: string }

/** The name of who last did one of these; null where Galley itself or nobody did, or where nobody may know who. */
export async function lastToDo(from: Db | Tx, subject: Subject, types: readonly EventType[]) {
  const about =
    'claimId' in subject
      ? sql`e."claimId" = ${subject.claimId}`
      : sql`e."chainId" = ${subject.articleId}`
  const conditions = [about, sql`e."type" IN (${join([...types])})`]
  const [last] = await selectEvents(null, conditions, {
    order: sql`e."id" DESC`,
    limit: 1,
    from,
  })
  return last?.actor?.id ? last.actor.name : null
}

const rewording: readonly EventType[] = ['claim.edited', 'claim.moved', 'claim.retold']

/** Whether an edit gave the claim other words; events of older versions do not say. */
const rewords = ({ type, data }: EventView) =>
  type !== 'claim.edited' ||
  ((data as EventData['claim.edited']).changes ?? []).some(({ field }) =>
    ['statement', 'claimant'].includes(field),
  )

/** The name of who made the claim say what it says, by an edit, new borders or a draft; null as above. */
export async function lastToReword(tx: Tx, claimId: string) {
  const conditions = [sql`e."claimId" = ${claimId}`, sql`e."type" IN (${join([...rewording])})`]
  const events = await selectEvents(null, conditions, {
    order: sql`e."id" DESC`,
    limit: 50,
    from: tx,
  })
  const last = events.find(rewords)
  return last?.actor?.id ? last.actor.name : null
}

/** Said to who comes too late: where the claim stands by now, and who brought it there. */
export async function overtaken(tx: Tx, claimId: string): Promise<Conflict> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { number: true, status: true, deletedAt: true },
  })
  const name = await lastToDo(tx, { claimId }, moving)
  const state = claim.deletedAt ? 'deleted' : statusName(claim.status)
  const first = name ? `: ${name} was first` : ''
  return new Conflict(
    `C${claim.number} is ${state} now${first}. Look again; what you wrote is kept.`,
  )
}
