import type { Actor, Role } from '@/lib/auth/permissions'
import { may } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'

export type UserView = {
  id: string
  name: string
  email: string
  role: Role
  active: boolean
  createdAt: string
  lastSeenAt: string | null
}
export type InviteView = {
  id: string
  name: string
  email: string
  role: Role
  createdAt: string
  expiresAt: string
}

/** Everybody with an account, by name. Only an admin may ask. */
export async function listUsers(actor: Actor): Promise<UserView[]> {
  if (!may(actor, 'people.manage')) throw new Forbidden('Only an admin sees the accounts.')
  const users = await db.user.findMany({
    orderBy: { name: 'asc' },
    include: {
      sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
    },
  })
  return users.map(({ id, name, email, role, deactivatedAt, createdAt, sessions }) => ({
    id,
    name,
    email,
    role: role as Role,
    active: !deactivatedAt,
    createdAt: createdAt.toISOString(),
    lastSeenAt: sessions[0]?.lastSeenAt.toISOString() ?? null,
  }))
}

/** Invitations that can still be taken up. */
export async function listInvites(actor: Actor, now = new Date()): Promise<InviteView[]> {
  if (!may(actor, 'people.manage')) throw new Forbidden('Only an admin sees invitations.')
  const invites = await db.invite.findMany({
    where: { usedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  })
  return invites.map(({ id, name, email, role, createdAt, expiresAt }) => ({
    id,
    name,
    email,
    role: role as Role,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }))
}

/** Who can be given work, and named as reader of a confidential source. */
export async function listColleagues(
  actor: Actor,
): Promise<{ id: string; name: string; role: Role }[]> {
  if (!may(actor, 'people.read')) throw new Forbidden()
  const users = await db.user.findMany({
    where: { deactivatedAt: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, role: true },
  })
  return users.map((user) => ({ ...user, role: user.role as Role }))
}

/** One's own account: settings, the browsers signed in, the tokens. */
export async function getAccount(actor: Actor, now = new Date()) {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    include: {
      sessions: {
        where: { endedAt: null, expiresAt: { gt: now } },
        orderBy: { lastSeenAt: 'desc' },
      },
      tokens: { where: { revokedAt: null }, orderBy: { createdAt: 'desc' } },
    },
  })
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role as Role,
    timeZone: user.timeZone,
    singleKeys: user.singleKeys,
    sessions: user.sessions.map(({ id, createdAt, lastSeenAt, userAgent, address }) => ({
      id,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      userAgent,
      address,
      current: id === actor.sessionId,
    })),
    tokens: user.tokens.map(({ id, name, scopes, createdAt, lastUsedAt, expiresAt }) => ({
      id,
      name,
      scopes,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      expiresAt: expiresAt?.toISOString() ?? null,
      expired: expiresAt !== null && expiresAt <= now,
    })),
  }
}
