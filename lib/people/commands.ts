import type { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { hashSecret, newSecret } from '@/lib/auth/secrets'
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

const saveInvite = (tokenHash: string) =>
  command({
    action: 'people.manage',
    input: invitation,
    load: () => Promise.resolve({}),
    run: async ({ tx, actor, input, now, newId }) => {
      await refuseKnownAddress(tx, input.email)
      await tx.invite.updateMany({
        where: { email: input.email, usedAt: null, withdrawnAt: null },
        data: { withdrawnAt: now },
      })
      const expiresAt = new Date(now.getTime() + inviteLasts)
      const invite = await tx.invite.create({
        data: {
          ...input,
          id: newId(),
          tokenHash,
          createdAt: now,
          expiresAt,
          createdById: actor.id,
        },
      })
      return {
        type: 'user.invited',
        data: { inviteId: invite.id, email: input.email, role: input.role },
      } as const
    },
  })

/** Makes a single-use invitation; the secret of its link is returned once and not kept. */
export const inviteUser = Object.assign(
  async (actor: Actor, raw: z.input<typeof invitation>, now = new Date()) => {
    const secret = newSecret('invite')
    const event = await saveInvite(hashSecret(secret))(actor, raw, now)
    return { ...event, secret }
  },
  { action: 'people.manage' as const, input: invitation },
)

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

/** Adds a person with an account ready to use; for the command line and the demo. `passwordHash` null = by invitation later. */
export const addUser = (passwordHash: string | null) =>
  command({
    action: 'people.manage',
    input: newUser,
    load: () => Promise.resolve({}),
    run: async ({ tx, input, now, newId }) => {
      await refuseKnownAddress(tx, input.email)
      const user = {
        id: newId(),
        email: input.email,
        name: input.name,
        role: input.role,
        passwordHash,
        createdAt: now,
      }
      await tx.user.create({ data: user })
      return {
        type: 'user.added',
        data: { userId: user.id, email: user.email, role: user.role },
      } as const
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
