import { type Actor, may } from '@/lib/auth/permissions'
import { getAnchor, type LoadedClaim } from '@/lib/claims/load'
import { lastToReword } from '@/lib/claims/overtaken'
import { getScale, needsEvidence } from '@/lib/claims/scales/registry'
import type { Tx } from '@/lib/core/db'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { currentPolicy } from '@/lib/sources/in-force'
import { missingSources } from '@/lib/sources/policy'
import { usedSources } from '@/lib/sources/used'

/** The article's scale must have the rating; other scales' ratings are refused. */
export function checkRating(claim: LoadedClaim, rating: string) {
  const scale = getScale(claim.article.scale)
  if (!scale.ratings.some(({ id }) => id === rating)) {
    throw new Refused([
      {
        path: 'rating',
        message: `This article is judged by ${scale.ratings.map(({ label }) => label).join(', ')}.`,
      },
    ])
  }
}

/** What the sourcing policy misses for this rating; empty = it is met, or asks for nothing. */
async function missingFor(tx: Tx, actor: Actor, claim: LoadedClaim, rating: string) {
  if (!needsEvidence(rating)) return []
  const [{ policy }, evidence] = await Promise.all([
    currentPolicy(tx),
    usedSources(tx, claim.id, actor),
  ])
  return missingSources(policy, claim.kind, evidence)
}

/** A rating nobody checked when it was given, for it was not yet to stand, may be more than its sources bear. */
export const isThin = async (tx: Tx, actor: Actor, claim: LoadedClaim, rating: string) =>
  (await missingFor(tx, actor, claim, rating)).length > 0

/**
 * Refused where the rating needs sources the claim does not have; an editor may go past it, in words. Answers with the
 * words that are to be kept: null where there was nothing to go past, whatever was written, for then nobody did.
 */
export async function checkSources(
  tx: Tx,
  actor: Actor,
  claim: LoadedClaim,
  rating: string,
  override: string | undefined,
): Promise<string | null> {
  const missing = await missingFor(tx, actor, claim, rating)
  if (missing.length === 0) return null
  if (!override) throw new Refused(missing)
  if (!may(actor, 'policy.override'))
    throw new Forbidden('Only an editor may go past the sourcing policy.')
  return override
}

/** What a judge read: the number of the draft, and what the claim said; absent where it was not said. */
type Read = {
  revision?: number | undefined
  read?:
    | {
        quote?: string | undefined
        statement?: string | undefined
        claimant?: string | null | undefined
      }
    | undefined
}

/** Someone who judged what the claim no longer says, or another draft of its words, must look again. */
export async function checkRead(tx: Tx, claim: LoadedClaim, { revision, read }: Read) {
  await checkRevision(tx, claim, revision)
  if (!read) return
  const quote = read.quote === undefined ? undefined : (await getAnchor(tx, claim)).exact
  const differ = (was: string | null | undefined, is: string | null | undefined) =>
    was !== undefined && flat(was) !== flat(is)
  if (
    !differ(read.quote, quote) &&
    !differ(read.statement, claim.statement) &&
    !differ(read.claimant, claim.claimant)
  )
    return
  const by = await lastToReword(tx, claim.id)
  throw new Conflict(
    `What C${claim.number} says was changed${by ? ` by ${by}` : ''} after you read it. Read it as it is now and judge again; what you wrote is kept.`,
  )
}

/** A form sends other line ends than it was given. */
const flat = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ').trim()

/**
 * Someone who judged another draft than the present one must look again where the claim's words, or anything it is taken
 * from, changed since. `judged` undefined = it was not said.
 */
async function checkRevision(tx: Tx, claim: LoadedClaim, judged: number | undefined) {
  const current = claim.revision.number
  if (judged === undefined || judged === current) return
  if (judged > current)
    throw new Refused([
      {
        path: 'revision',
        message: `There is no draft ${judged} yet; draft ${current} is the last.`,
      },
    ])
  const since = await tx.anchor.findMany({
    where: { claimId: claim.id, revision: { articleId: claim.articleId, number: { gte: judged } } },
    select: { state: true, revision: { select: { number: true, createdAt: true } } },
  })
  const stood = since.find(({ revision }) => revision.number === judged)
  const changed = since.some(
    ({ state, revision }) => revision.number > judged && state !== 'same' && state !== 'moved',
  )
  if (stood && !changed && !(await isDisturbed(tx, claim.id, stood.revision.createdAt))) return
  throw new Conflict(
    `What C${claim.number} says, or what it is taken from, changed after draft ${judged}. Read draft ${current} and judge again; what you wrote is kept.`,
  )
}

/** Whether the claim's sentence changed after a draft; what a draft did is recorded at its own moment. */
const isDisturbed = async (tx: Tx, claimId: string, after: Date) =>
  (await tx.event.count({ where: { claimId, type: 'claim.contextChanged', at: { gt: after } } })) >
  0
