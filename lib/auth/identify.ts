import { db } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'
import { hashSecret } from './secrets'
import type { Actor, Role } from './permissions'

/** Who looks at a page, and how they want it. */
export type Viewer = Actor & { timeZone: string; singleKeys: boolean }

/** A session or token beside its person, as one row: both are read on every request. */
type Found = { id: string; name: string; email: string; role: string; deactivatedAt: Date | null }
type SessionRow = Found & {
  timeZone: string | null
  singleKeys: boolean
  endedAt: Date | null
  expiresAt: Date
  lastSeenAt: Date
}

const actorOf = ({ id, name, email, role }: Found): Actor => ({ id, name, email, role: role as Role })

/** Whose clock a person sees who chose none: the newsroom's own. */
const serverZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** How old `lastSeenAt` and `lastUsedAt` may get before they are written again. */
const seenEvery = 60_000

/** Who the session cookie stands for; null once it ended, expired or its person was deactivated. Read on every request. */
export async function actorOfSession(sessionId: string, now = new Date()): Promise<Viewer | null> {
  const [session] = await db.$queryRaw<SessionRow[]>(sql`
    SELECT u."id", u."name", u."email", u."role", u."deactivatedAt", u."timeZone", u."singleKeys", s."endedAt", s."expiresAt", s."lastSeenAt"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."id" = ${sessionId}`)
  if (!session || session.endedAt || session.expiresAt <= now || session.deactivatedAt) return null
  if (now.getTime() - session.lastSeenAt.getTime() > seenEvery) {
    await db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } })
  }
  return {
    ...actorOf(session),
    sessionId,
    timeZone: session.timeZone ?? serverZone,
    singleKeys: session.singleKeys,
  }
}

/** Who a bearer token stands for, with its scopes; null for one that is unknown, revoked or expired. */
export async function actorOfToken(secret: string, now = new Date()): Promise<Actor | null> {
  const hash = hashSecret(secret)
  const [token] = await db.$queryRaw<
    (Found & { scopes: string; revokedAt: Date | null; expiresAt: Date | null; lastUsedAt: Date | null })[]
  >(sql`
    SELECT u."id", u."name", u."email", u."role", u."deactivatedAt", t."scopes", t."revokedAt", t."expiresAt", t."lastUsedAt"
    FROM "ApiToken" t JOIN "User" u ON u."id" = t."userId" WHERE t."hash" = ${hash}`)
  if (!token || token.revokedAt || (token.expiresAt && token.expiresAt <= now) || token.deactivatedAt)
    return null
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > seenEvery) {
    await db.apiToken.updateMany({ where: { hash }, data: { lastUsedAt: now } })
  }
  return { ...actorOf(token), scopes: token.scopes.split(',') as ('read' | 'write')[] }
}
