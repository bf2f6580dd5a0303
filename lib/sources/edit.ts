import { type Actor, may } from '@/lib/auth/permissions'
import { inBatches } from '@/lib/core/batches'
import type { Tx } from '@/lib/core/db'
import { touch } from '@/lib/history/touched'
import { Forbidden, Refused } from '@/lib/core/errors'
import type { z } from 'zod'
import type { sourceEdit } from './schema'
import { documentOf, originOf } from './policy'
import { findClaimBesideUnknown } from './used'

type Facts = Omit<z.output<typeof sourceEdit>, 'sourceId' | 'shown'>
type Source = Parameters<typeof originOf>[0] & {
  tier: string
  confidential: boolean
  createdById: string
  withdrawnReason: string | null
}

/** Whether the sourcing policy could count the source otherwise than before. */
export function weighsOtherwise(source: Source, facts: Facts): boolean {
  const { tier = source.tier, title = source.title } = facts
  const { origin, url, publisher } = { ...source, ...facts }
  const now = {
    ...source,
    title,
    origin: origin ?? null,
    url: url ?? null,
    publisher: publisher ?? null,
  }
  return (
    tier !== source.tier ||
    originOf(now) !== originOf(source) ||
    (tier === 'primary' && documentOf(now) !== documentOf(source))
  )
}

/** What of an edit makes it count otherwise. */
const decisive = (source: Source, facts: Facts) =>
  (['tier', 'origin', 'url', 'title', 'publisher'] as const).find(
    (field) => facts[field] !== undefined && facts[field] !== source[field],
  )

/** Who may not see a source may not hide it either; and nobody learns of one by what they change of another. */
export async function checkEdit(tx: Tx, actor: Actor, source: Source, facts: Facts) {
  const turns = facts.confidential !== undefined && facts.confidential !== source.confidential
  if (turns && !may(actor, 'source.nameReaders', source)) {
    throw new Forbidden(
      `Only who entered a source, or an editor, may make it ${source.confidential ? 'known' : 'confidential'}.`,
    )
  }
  if (!weighsOtherwise(source, facts)) return
  const claim = await findClaimBesideUnknown(tx, source.id, actor)
  if (!claim) return
  const message = `The verdict on C${claim.number} of “${claim.title}” leans on a confidential source too, which you may not see. Ask an editor to change this.`
  throw new Refused([{ path: decisive(source, facts) ?? 'origin', message }])
}

export const confidentialWithdrawn = 'A confidential source it leans on was withdrawn.'
export const withdrawnFor = (reason: string) => `A source it leans on was withdrawn: ${reason}`

/** Claims that this source reopened while it was known say no longer why. */
export async function hideReasons(tx: Tx, { id, withdrawnReason }: Source) {
  const where = {
    evidence: { some: { sourceId: id } },
    reopenedFor: withdrawnFor(withdrawnReason ?? ''),
  }
  const claims = (await tx.claim.findMany({ where, select: { id: true } })).map((claim) => claim.id)
  await inBatches(claims, (part) =>
    tx.claim.updateMany({
      where: { id: { in: part } },
      data: { reopenedFor: confidentialWithdrawn },
    }),
  )
  touch(tx, claims)
}
