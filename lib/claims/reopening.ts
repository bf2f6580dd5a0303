import type { z } from 'zod'
import type { Tx } from '@/lib/core/db'
import { closed } from '@/lib/core/in-words'
import type { EventData, EventType } from '@/lib/history/events'
import type { LoadedClaim } from './load'
import { needsEvidence } from './scales/registry'
import type { claimEdit } from './schema'
import { lastReopening } from './why-again'

/**
 * Why a verdict no longer stands: what it was given on says something else now. null = none does, or what it says is what
 * it said; also while new words of a correction wait to be looked at, for who looks reads what stands there then.
 */
export async function reopeningFor(
  tx: Tx,
  claim: LoadedClaim,
  facts: Pick<z.infer<typeof claimEdit>, 'statement' | 'claimant' | 'about' | 'kind'>,
): Promise<string | null> {
  if (!standing.includes(claim.status)) return null
  if (claim.corrected && claim.status === 'awaitingSecond') return null
  const { statement = claim.statement, claimant = claim.claimant, about = claim.about } = facts
  const { kind = claim.kind } = facts
  const other = saysOtherwise(claim, { statement, claimant, about })
  if (other) return other
  // of a first verdict nobody may learn whether it needs sources
  const isBound = claim.status !== 'settled' || claim.rating === null || needsEvidence(claim.rating)
  return !isBound || (await areRuledAlike(tx, claim.kind, kind))
    ? null
    : `It was taken for ${claim.kind}, and is ${kind} now, which asks for other sources.`
}

type Says = Pick<LoadedClaim, 'statement' | 'claimant' | 'about'>

function saysOtherwise(was: Says, is: Says): string | null {
  if (is.statement !== was.statement)
    return closed(`What it says was changed from “${was.statement}” to “${is.statement}”`)
  if (is.claimant !== was.claimant)
    return `Who says it was changed from ${was.claimant ?? 'nobody'} to ${is.claimant ?? 'nobody'}.`
  return is.about === was.about ? null : `It was taken for ${was.about}, and is ${is.about} now.`
}

/**
 * Why a claim that an edit reopened is still to be looked at, now that it is edited once more: what differs from what was
 * judged, or that nothing does any more. null = that is not why.
 */
export async function reasonAfter(tx: Tx, before: LoadedClaim, now: Says): Promise<string | null> {
  if (before.reopenedFor === null || standing.includes(before.status)) return null
  const reopened = await lastReopening(tx, before.id)
  if (!reopened) return null
  // an edit that reopens comes right before what it does, at the same moment
  const edit = reopened.seq - 1
  const events = await tx.event.findMany({
    where: { claimId: before.id, type: { in: rewording }, seq: { gte: edit } },
    orderBy: { seq: 'asc' },
    select: { seq: true, at: true, type: true, data: true },
  })
  const [first] = events
  if (first?.seq !== edit || first.type !== 'claim.edited') return null
  if (first.at.getTime() !== reopened.at.getTime()) return null
  if (Object.keys(saidBefore(first)).length === 0) return null
  // of each field the earliest counts: a later edit or draft may have changed another one
  const judged = events.reduceRight<Says>(
    (was, event) => ({ ...was, ...saidBefore(event) }),
    before,
  )
  return saysOtherwise(judged, now) ?? 'It was changed, and says again what it said.'
}

const said: readonly string[] = ['statement', 'claimant', 'about']
const rewording: EventType[] = ['claim.edited', 'claim.retold']

/** What the claim said before this event, of what it changed. */
function saidBefore({ type, data }: { type: string; data: string }): Partial<Says> {
  if (type === 'claim.retold') {
    const { from, claimantFrom } = JSON.parse(data) as EventData['claim.retold']
    return { statement: from, claimant: claimantFrom }
  }
  const { changes = [] } = JSON.parse(data) as EventData['claim.edited']
  const judged = changes.filter(({ field }) => said.includes(field))
  return Object.fromEntries(judged.map(({ field, from }) => [field, from]))
}

const standing: readonly string[] = ['awaitingSecond', 'disputed', 'settled']

type Stored = { default: object; byKind: Partial<Record<string, object>> }

/** Whether the sourcing policy in force asks the same of claims of either kind. */
async function areRuledAlike(tx: Tx, kind: string, other: string): Promise<boolean> {
  if (kind === other) return true
  const newest = await tx.policy.findFirst({ orderBy: { version: 'desc' } })
  if (!newest) return true
  const policy = JSON.parse(newest.data) as Stored
  const ruleOf = (name: string) => JSON.stringify(policy.byKind[name] ?? policy.default)
  return ruleOf(kind) === ruleOf(other)
}
