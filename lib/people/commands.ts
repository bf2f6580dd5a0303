import { hashPassword } from '@/lib/auth/password'
import { hashSecret, newSecret, withSecret } from '@/lib/auth/secrets'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { editOf } from '@/lib/history/changes'
import { voidResets } from './resetting'
import { invitation, inviteRef, newUser, userEdit } from './schema'

/** How long an invitation can be taken up. */
const inviteLasts = 7 * 24 * 3_600_000

async function refuseKnownAddress(tx: Tx, email: string) {
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) {
    throw new Refused([
      { path: 'email', message: 'Someone has an account with this address already.' },
    ])
  }
}

/** Makes a single-use invitation; the secret of its link is returned once and not kept. */
export const inviteUser = command({
  action: 'people.manage',
  input: invitation,
  prepare: () => Promise.resolve(newSecret('invite')),
  load: () => Promise.resolve({}),
  run: async ({ tx, actor, input, prepared: secret, now, newId }) => {
    await refuseKnownAddress(tx, input.email)
    await tx.invite.updateMany({
      where: { email: input.email, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    })
    const expiresAt = new Date(now.getTime() + inviteLasts)
    const invite = { id: newId(), tokenHash: hashSecret(secret), createdAt: now, expiresAt }
    await tx.invite.create({ data: { ...input, ...invite, createdById: actor.id } })
    const data = { inviteId: invite.id, email: input.email, role: input.role }
    return { type: 'user.invited', data } as const
  },
  answer: withSecret,
})

export const withdrawInvite = command({
  action: 'people.manage',
  input: inviteRef,
  load: async (tx, input) => {
    const invite = await tx.invite.findUnique({ where: { id: input.inviteId } })
    if (!invite) throw new NotFound('This invitation')
    return invite
  },
  run: async ({ tx, subject: invite, now }) => {
    const { count } = await tx.invite.updateMany({
      where: { id: invite.id, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    })
    if (count === 0) throw new Conflict('This invitation was taken up or withdrawn already.')
    return { type: 'invite.withdrawn', data: { inviteId: invite.id, email: invite.email } } as const
  },
})

/** Adds a person with an account ready to use; for the command line and the demo. */
export const addUser = command({
  action: 'people.manage',
  input: newUser,
  prepare: ({ input }) => hashPassword(input.password),
  load: () => Promise.resolve({}),
  run: async ({ tx, input: { email, name, role }, prepared: passwordHash, now, newId }) => {
    await refuseKnownAddress(tx, email)
    const user = { id: newId(), email, name, role, passwordHash, createdAt: now }
    await tx.user.create({ data: user })
    return { type: 'user.added', data: { userId: user.id, email, role } } as const
  },
})

export const editUser = command({
  action: 'people.manage',
  input: userEdit,
  load: async (tx, input) => {
    const user = await tx.user.findUnique({ where: { id: input.userId } })
    if (!user) throw new NotFound('This person')
    return user
  },
  run: async ({ tx, input, subject: user, now }) => {
    const { userId, deactivated, ...facts } = input
    const leaves =
      user.role === 'admin' &&
      !user.deactivatedAt &&
      (deactivated === true || (facts.role ?? 'admin') !== 'admin')
    if (
      leaves &&
      (await tx.user.count({
        where: { role: 'admin', deactivatedAt: null, id: { not: userId } },
      })) === 0
    ) {
      throw new Refused([
        { path: 'role', message: 'This is the last admin. Make someone else admin first.' },
      ])
    }
    const deactivatedAt =
      deactivated === undefined
        ? user.deactivatedAt
        : deactivated
          ? (user.deactivatedAt ?? now)
          : null
    await tx.user.update({ where: { id: userId }, data: { ...facts, deactivatedAt } })
    if (deactivated === true && !user.deactivatedAt) {
      await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } })
      await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })
      await voidResets(tx, userId, now)
      return { type: 'user.deactivated', data: { userId } } as const
    }
    if (deactivated === false && user.deactivatedAt)
      return { type: 'user.reactivated', data: { userId } } as const
    return {
      type: 'user.edited',
      data: {
        userId,
        ...editOf(user, facts),
        ...(facts.role && { role: facts.role, from: user.role }),
      },
    } as const
  },
})
