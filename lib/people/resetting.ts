import { hashPassword } from '@/lib/auth/password'
import { hashSecret, newSecret, withSecret } from '@/lib/auth/secrets'
import { command } from '@/lib/command'
import { db, transaction, type Tx } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { record } from '@/lib/history/record'
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
    include: { user: { select: { id: true, name: true, email: true, deactivatedAt: true } } },
  })
  const holds =
    reset && !reset.usedAt && !reset.voidedAt && reset.expiresAt > now && !reset.user.deactivatedAt
  return holds ? reset : null
}

/**
 * Takes a link up: the new password, and every browser signed out; tokens too if asked to. There is no actor yet, so
 * this is no command; it checks, changes and records in one transaction all the same.
 */
export async function takeReset(secret: string, raw: unknown, now = new Date()) {
  const { password, tokens } = newPassword.parse(raw)
  const reset = await findReset(secret, now)
  if (!reset) throw new NotFound('This link')
  const { id: userId } = reset.user
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    const { count } = await tx.passwordReset.updateMany({
      where: { id: reset.id, ...unused, user: { deactivatedAt: null } },
      data: { usedAt: now },
    })
    if (count === 0) throw new Conflict('This link was used a moment ago.')
    await tx.user.update({ where: { id: userId }, data: { passwordHash } })
    await endSessions(tx, userId, now)
    const ended = tokens ? await endTokens(tx, userId, now) : []
    await record(tx, [{ type: 'password.reset', data: { resetId: reset.id, userId } }, ...ended], {
      actorId: userId,
      at: now,
    })
    return { userId }
  })
}
