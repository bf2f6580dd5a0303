import { inBatches } from '@/lib/core/batches'
import type { Tx } from '@/lib/core/db'
import type { EventType } from '@/lib/history/events'
import { anchorAll } from '@/lib/text/anchoring'
import type { Span } from '@/lib/text/selection'
import { changedReason, type Placement } from './place'
import type { Marked } from './say-again'

/** What says why a claim is looked at again, or ends that. */
const causes: EventType[] = [
  'claim.reopened',
  'claim.cut',
  'claim.found',
  'claim.restored',
  'verdict.submitted',
  'verdict.sentBack',
  'verdict.looked',
  'fix.accepted',
]

/** The event by which a claim was reopened, where that is why it is looked at again now. */
export async function lastReopening(
  tx: Tx,
  claimId: string,
): Promise<{ seq: number; at: Date } | null> {
  const last = await tx.event.findFirst({
    where: { claimId, type: { in: causes } },
    orderBy: { seq: 'desc' },
    select: { seq: true, at: true, type: true },
  })
  return last?.type === 'claim.reopened' ? last : null
}

/** When each of these claims was reopened, where that is why it is looked at again now. */
async function whenReopened(tx: Tx, ids: readonly string[]): Promise<Map<string, Date>> {
  const last = new Map<string, { type: string; at: Date }>()
  await inBatches(ids, async (part) => {
    const events = await tx.event.findMany({
      where: { claimId: { in: part }, type: { in: causes } },
      orderBy: { id: 'asc' },
      select: { claimId: true, type: true, at: true },
    })
    for (const { claimId, ...event } of events) if (claimId) last.set(claimId, event)
  })
  return new Map(
    [...last].flatMap(([id, { type, at }]) => (type === 'claim.reopened' ? [[id, at]] : [])),
  )
}

type Changed = { claim: Marked; place: Placement }
export type Draft = { id: string; number: number; text: string; language: string }
type Told = { claim: Marked; reason: string }

/**
 * Why claims that an earlier draft reopened are still to be looked at, now that their words changed once more: what differs
 * from the words they had before that draft, or that nothing does any more.
 */
export async function reasonsAnew(tx: Tx, changed: readonly Changed[], draft: Draft) {
  const articleId = changed[0]?.claim.articleId
  if (articleId === undefined) return []
  const at = await whenReopened(
    tx,
    changed.map(({ claim }) => claim.id),
  )
  const drafts = await tx.revision.findMany({
    where: { articleId, createdAt: { in: [...at.values()] }, id: { not: draft.id } },
    select: { number: true, createdAt: true },
  })
  const told: Told[] = []
  for (const { number, createdAt } of drafts) {
    const since = changed.filter(({ claim }) => at.get(claim.id)?.getTime() === createdAt.getTime())
    told.push(...(await heldAgainst(tx, number, since, draft)))
  }
  return told
}

/** What differs from the draft before this one, which reopened them. */
async function heldAgainst(tx: Tx, number: number, changed: readonly Changed[], draft: Draft) {
  const [claim] = changed
  const before =
    claim &&
    (await tx.revision.findFirst({
      where: { articleId: claim.claim.articleId, number: number - 1 },
      select: { text: true, anchors: { where: { state: { not: 'gone' } } } },
    }))
  if (!before) return []
  const wanted = new Map(changed.map((one) => [one.claim.id, one]))
  const then = before.anchors.filter(({ claimId }) => wanted.has(claimId))
  const places = anchorAll(
    before.text,
    draft.text,
    then.map(({ claimId: id, start, end, basis }) => {
      return { id, start, end, basis: JSON.parse(basis) as Span[] }
    }),
    draft.language,
  )
  return then.flatMap(({ claimId, exact }): Told[] => {
    const [one, held] = [wanted.get(claimId), places.get(claimId)]
    if (!one || held?.start !== one.place.start || held.end !== one.place.end) return []
    const reason =
      held.state === 'changed'
        ? changedReason(exact, one.place.exact, held.changed)
        : `It changed in draft ${number}, and was changed back in draft ${draft.number}: the words are those that were there before.`
    return [{ claim: one.claim, reason }]
  })
}
