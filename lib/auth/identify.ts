import { setTimeout as sleep } from 'node:timers/promises'
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

const actorOf = ({ id, name, email, role }: Found): Actor => ({
  id,
  name,
  email,
  role: role as Role,
})

/** Whose clock a person sees who chose none: the newsroom's own. */
export const serverZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** How old `lastSeenAt` and `lastUsedAt` may get before they are written again. */
const seenEvery = 60_000
/** Milliseconds that writing it is waited for. */
const patience = 50

/** Being written now; of one session or token once. */
const noting = new Set<string>()

/** Nobody who only reads waits for somebody's long import to be saved, so that is waited for but a moment. */
async function noteSeen(key: string, write: () => Promise<unknown>) {
  if (noting.has(key)) return
  noting.add(key)
  const written = write()
    // it is written with a later request
    .catch(() => undefined)
    .finally(() => noting.delete(key))
  await Promise.race([written, sleep(patience, undefined, { ref: false })])
}

/** Who the session cookie stands for; null once it ended, expired or its person was deactivated. Read on every request. */
export async function actorOfSession(sessionId: string, now = new Date()): Promise<Viewer | null> {
  const [session] = await db.$queryRaw<SessionRow[]>(sql`
    SELECT u."id", u."name", u."email", u."role", u."deactivatedAt", u."timeZone", u."singleKeys", s."endedAt", s."expiresAt", s."lastSeenAt"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."id" = ${sessionId}`)
  if (!session || session.endedAt || session.expiresAt <= now || session.deactivatedAt) return null
  if (now.getTime() - session.lastSeenAt.getTime() > seenEvery) {
    await noteSeen(sessionId, () =>
      db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } }),
    )
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
    (Found & {
      tokenId: string
      scopes: string
      revokedAt: Date | null
      expiresAt: Date | null
      lastUsedAt: Date | null
    })[]
  >(sql`
    SELECT u."id", u."name", u."email", u."role", u."deactivatedAt", t."id" AS "tokenId", t."scopes", t."revokedAt", t."expiresAt", t."lastUsedAt"
    FROM "ApiToken" t JOIN "User" u ON u."id" = t."userId" WHERE t."hash" = ${hash}`)
  if (
    !token ||
    token.revokedAt ||
    (token.expiresAt && token.expiresAt <= now) ||
    token.deactivatedAt
  )
    return null
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > seenEvery) {
    await noteSeen(hash, () =>
      db.apiToken.updateMany({ where: { hash }, data: { lastUsedAt: now } }),
    )
  }
  return {
    ...actorOf(token),
    tokenId: token.tokenId,
    scopes: token.scopes.split(',') as ('read' | 'write')[],
  }
}

/** What lets somebody in, and as what; 'user' where neither a session nor a token is known. */
export type Pass = { kind: 'session' | 'token' | 'user'; id: string; role: string }

export const passOf = ({ id, role, sessionId, tokenId }: Actor): Pass =>
  sessionId
    ? { kind: 'session', id: sessionId, role }
    : tokenId
      ? { kind: 'token', id: tokenId, role }
      : { kind: 'user', id, role }

const open = { user: { deactivatedAt: null } }
const select = { id: true, user: { select: { role: true } } } as const
type Held = { id: string; user: { role: string } }

const holding: Record<Pass['kind'], (ids: string[], now: Date) => Promise<Held[]>> = {
  session: (ids, now) =>
    db.session.findMany({
      where: { id: { in: ids }, endedAt: null, expiresAt: { gt: now }, ...open },
      select,
    }),
  token: (ids, now) =>
    db.apiToken.findMany({
      where: {
        id: { in: ids },
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
        ...open,
      },
      select,
    }),
  user: async (ids) => {
    const where = { id: { in: ids }, deactivatedAt: null }
    const users = await db.user.findMany({ where, select: { id: true, role: true } })
    return users.map(({ id, role }) => ({ id, user: { role } }))
  },
}

/** Which of these no longer let anybody in, or as somebody else; one question for each kind, however many there are. */
export async function endedAmong(
  passes: readonly Pass[],
  now = new Date(),
): Promise<ReadonlySet<Pass>> {
  const ended = new Set<Pass>()
  for (const kind of Object.keys(holding) as Pass['kind'][]) {
    const ofKind = passes.filter((pass) => pass.kind === kind)
    if (ofKind.length === 0) continue
    const held = await holding[kind]([...new Set(ofKind.map(({ id }) => id))], now)
    const roles = new Map(held.map(({ id, user }) => [id, user.role]))
    for (const pass of ofKind) if (roles.get(pass.id) !== pass.role) ended.add(pass)
  }
  return ended
}
