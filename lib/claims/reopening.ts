import type { z } from 'zod'
import type { Tx } from '@/lib/core/db'
import { closed } from '@/lib/core/in-words'
import type { LoadedClaim } from './load'
import { needsEvidence } from './scales/registry'
import type { claimEdit } from './schema'

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
  if (statement !== claim.statement)
    return closed(`What it says was changed from “${claim.statement}” to “${statement}”`)
  if (claimant !== claim.claimant)
    return `Who says it was changed from ${claim.claimant ?? 'nobody'} to ${claimant ?? 'nobody'}.`
  if (about !== claim.about) return `It was taken for ${claim.about}, and is ${about} now.`
  // of a first verdict nobody may learn whether it needs sources
  const isBound = claim.status !== 'settled' || claim.rating === null || needsEvidence(claim.rating)
  return !isBound || (await areRuledAlike(tx, claim.kind, kind))
    ? null
    : `It was taken for ${claim.kind}, and is ${kind} now, which asks for other sources.`
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
