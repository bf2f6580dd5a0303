import type { Tx } from '@/lib/core/db'
import type { NewEvent } from '@/lib/history/events'

/** Signs a person out everywhere but in the session `except`; how many that were. */
export async function endSessions(
  tx: Tx,
  userId: string,
  now: Date,
  except?: string,
): Promise<number> {
  const open = { userId, endedAt: null, ...(except && { id: { not: except } }) }
  return (await tx.session.updateMany({ where: open, data: { endedAt: now } })).count
}

/** Ends every token of a person that still works, and says so; nothing where there is none. */
export async function endTokens(
  tx: Tx,
  userId: string,
  now: Date,
): Promise<NewEvent<'tokens.revoked'>[]> {
  const open = { userId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }
  const tokens = await tx.apiToken.findMany({ where: open, select: { id: true } })
  if (tokens.length === 0) return []
  const tokenIds = tokens.map(({ id }) => id)
  await tx.apiToken.updateMany({ where: { id: { in: tokenIds } }, data: { revokedAt: now } })
  return [{ type: 'tokens.revoked', data: { tokenIds } }]
}
