import { hashPassword } from '@/lib/auth/password'
import type { Role } from '@/lib/auth/permissions'
import { hashSecret, newSecret, withSecret } from '@/lib/auth/secrets'
import { idText } from '@/lib/claims/schema'
import { command } from '@/lib/command'
import { db, type Tx } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { endSessions, endTokens } from './endings'
import { newPassword, userRef } from './schema'

/** How long a link to a new password can be used. */
const lasts = 24 * 3_600_000

const unused = { usedAt: null, voidedAt: null }

/** Takes the links of a person their worth. */
export const voidResets = (tx: Tx, userId: string, now: Date) =>
  tx.passwordReset.updateMany({ where: { userId, ...unused }, data: { voidedAt: now } })

/** Makes a single-use link to a new password; its secret is returned once and not kept. Older links are void. */
export const resetPassword = command({
  action: 'people.manage',
  input: userRef,
  prepare: () => Promise.resolve(newSecret('reset')),
  load: async (tx, { userId }) => {
    const user = await tx.user.findUnique({ where: { id: userId } })
    if (!user) throw new NotFound('This person')
    return user
  },
  run: async ({ tx, actor, prepared: secret, subject: user, now, newId }) => {
    if (user.deactivatedAt)
      throw new Refused([{ message: `${user.name}’s account is closed. Open it again first.` }])
    await voidResets(tx, user.id, now)
    const expiresAt = new Date(now.getTime() + lasts)
    const reset = { id: newId(), userId: user.id, tokenHash: hashSecret(secret), createdAt: now }
    await tx.passwordReset.create({ data: { ...reset, expiresAt, createdById: actor.id } })
    const data = { resetId: reset.id, userId: user.id, expiresAt: expiresAt.toISOString() }
    return { type: 'reset.given', data } as const
  },
  answer: withSecret,
})

/** Whose password a link's secret changes; null once it was used, is void or has expired. */
export async function findReset(secret: string, now = new Date()) {
  const reset = await db.passwordReset.findUnique({
    where: { tokenHash: hashSecret(secret) },
    include: {
      user: { select: { id: true, name: true, email: true, role: true, deactivatedAt: true } },
    },
  })
  const holds =
    reset && !reset.usedAt && !reset.voidedAt && reset.expiresAt > now && !reset.user.deactivatedAt
  return holds ? reset : null
}

const chooseAnew = command({
  action: 'account.own',
  input: newPassword.extend({ resetId: idText }),
  prepare: ({ input }) => hashPassword(input.password),
  load: () => Promise.resolve({}),
  run: async ({ tx, actor, input: { resetId, tokens }, prepared: passwordHash, now }) => {
    const userId = actor.id
    const { count } = await tx.passwordReset.updateMany({
      where: { id: resetId, ...unused, user: { deactivatedAt: null } },
      data: { usedAt: now },
    })
    if (count === 0) throw new Conflict('This link was used a moment ago.')
    await tx.user.update({ where: { id: userId }, data: { passwordHash } })
    await endSessions(tx, userId, now)
    const chosen = { type: 'password.reset', data: { resetId, userId } } as const
    return [chosen, ...(tokens ? await endTokens(tx, userId, now) : [])] as const
  },
  answer: ([{ data }]) => ({ userId: data.userId }),
})

/**
 * Takes a link up: the new password, and every browser signed out; tokens too if asked to. Nobody is signed in: the
 * link shows whose account it is.
 */
export async function takeReset(secret: string, raw: unknown, now = new Date()) {
  const given = newPassword.parse(raw)
  const reset = await findReset(secret, now)
  if (!reset) throw new NotFound('This link')
  const { id, name, email, role } = reset.user
  const actor = { id, name, email, role: role as Role }
  return chooseAnew(actor, { ...given, resetId: reset.id }, now)
}
