import { db } from '@/lib/core/db'

export type ClaimName = { number: number; deleted: boolean }

/** What people call claims, by id; for lists of what happened to them. */
export async function findClaimNames(ids: readonly string[]): Promise<Map<string, ClaimName>> {
  const claims = await db.claim.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, number: true, deletedAt: true },
  })
  return new Map(
    claims.map(({ id, number, deletedAt }) => [id, { number, deleted: deletedAt !== null }]),
  )
}
