import { db } from '@/lib/core/db'
import { hashSecret } from './secrets'
import type { Actor, Role } from './permissions'

const person = { select: { id: true, name: true, email: true, role: true, deactivatedAt: true, timeZone: true, singleKeys: true } } as const
/** Who looks at a page, and how they want it. */
export type Viewer = Actor & { timeZone: string; singleKeys: boolean }

type Person = { id: string; name: string; email: string; role: string; deactivatedAt: Date | null }

const actorOf = ({ id, name, email, role }: Person): Actor => ({ id, name, email, role: role as Role })

/** Whose clock a person sees who chose none: the newsroom's own. */
const serverZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** How old `lastSeenAt` and `lastUsedAt` may get before they are written again. */
const seenEvery = 60_000

/** Who the session cookie stands for; null once it ended, expired or its person was deactivated. Read on every request. */
export async function actorOfSession(sessionId: string, now = new Date()): Promise<Viewer | null> {
  const session = await db.session.findUnique({ where: { id: sessionId }, include: { user: person } })
  if (!session || session.endedAt || session.expiresAt <= now || session.user.deactivatedAt) return null
  if (now.getTime() - session.lastSeenAt.getTime() > seenEvery) {
    await db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } })
  }
  const { timeZone, singleKeys } = session.user
  return { ...actorOf(session.user), sessionId, timeZone: timeZone ?? serverZone, singleKeys }
}

/** Who a bearer token stands for, with its scopes; null for one that is unknown, revoked or expired. */
export async function actorOfToken(secret: string, now = new Date()): Promise<Actor | null> {
  const token = await db.apiToken.findUnique({ where: { hash: hashSecret(secret) }, include: { user: person } })
  if (!token || token.revokedAt || (token.expiresAt && token.expiresAt <= now) || token.user.deactivatedAt) return null
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > seenEvery) {
    await db.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } })
  }
  return { ...actorOf(token.user), scopes: token.scopes.split(',') as ('read' | 'write')[] }
}
