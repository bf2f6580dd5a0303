import { type Actor, may } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'

export type ClaimName = {
  number: number
  deleted: boolean
  /** this person may be its second, who does not see the first verdict before choosing one */
  blind: boolean
}

/** What people call claims, by id; for lists of what happened to them. */
export async function findClaimNames(actor: Actor, ids: readonly string[]): Promise<Map<string, ClaimName>> {
  const claims = await db.claim.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      number: true,
      status: true,
      deletedAt: true,
      verdicts: {
        where: { supersededAt: null, role: 'first' },
        select: { authorId: true },
        orderBy: { createdAt: 'desc' },
        take: 1,
      },
    },
  })
  return new Map(
    claims.map(({ id, number, status, deletedAt, verdicts: [first] }) => {
      const waits = status === 'awaitingSecond' && first !== undefined
      return [
        id,
        { number, deleted: deletedAt !== null, blind: waits && may(actor, 'verdict.second', first) },
      ]
    }),
  )
}
