import type { z } from 'zod'
import type { Tx } from '@/lib/core/db'
import { closed } from '@/lib/core/in-words'
import type { EventData } from '@/lib/history/events'
import type { LoadedClaim } from './load'
import { needsEvidence } from './scales/registry'
import type { claimEdit } from './schema'
import { whenReopened } from './why-again'

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
  const at = (await whenReopened(tx, [before.id])).get(before.id)
  const edit =
    at && (await tx.event.findFirst({ where: { claimId: before.id, type: 'claim.edited', at } }))
  if (!edit) return null
  const { changes = [] } = JSON.parse(edit.data) as EventData['claim.edited']
  const judged = changes.filter(({ field }) => said.includes(field))
  if (judged.length === 0) return null
  const was = Object.fromEntries(judged.map(({ field, from }) => [field, from])) as Partial<Says>
  return saysOtherwise({ ...before, ...was }, now) ?? 'It was changed, and says again what it said.'
}

const said: readonly string[] = ['statement', 'claimant', 'about']
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
