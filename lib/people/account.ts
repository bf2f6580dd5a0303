import type { z } from 'zod'
import { noteAttempt } from '@/lib/auth/attempts'
import { checkPassword, hashPassword } from '@/lib/auth/password'
import { type Actor, mayWrite } from '@/lib/auth/permissions'
import { hashSecret, newSecret } from '@/lib/auth/secrets'
import { countPassword } from '@/lib/auth/throttle'
import { command } from '@/lib/command'
import { callerNow } from '@/lib/core/caller'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { editOf } from '@/lib/history/changes'
import { endSessions, endTokens } from './endings'
import { voidResets } from './resetting'
import { accountEdit, everywhere, newToken, passwordChange, sessionRef, tokenRef } from './schema'

export const editOwnAccount = command({
  action: 'account.own',
  input: accountEdit,
  load: (tx, _, actor) => tx.user.findUniqueOrThrow({ where: { id: actor.id } }),
  run: async ({ tx, actor, input, subject: user }) => {
    await tx.user.update({ where: { id: actor.id }, data: input })
    return { type: 'account.edited', data: editOf(user, input) } as const
  },
})

const savePassword = (passwordHash: string) =>
  command({
    action: 'account.own',
    input: everywhere,
    load: () => Promise.resolve({}),
    run: async ({ tx, actor, input, now }) => {
      await tx.user.update({ where: { id: actor.id }, data: { passwordHash } })
      await endSessions(tx, actor.id, now, actor.sessionId)
      await voidResets(tx, actor.id, now)
      const changed = { type: 'password.changed', data: {} } as const
      return [changed, ...(input.tokens ? await endTokens(tx, actor.id, now) : [])]
    },
  })

/** Changes the password after the current one is given; every other browser is signed out, and tokens if asked to. */
export const changePassword = Object.assign(
  async (actor: Actor, raw: z.input<typeof passwordChange>, now = new Date()) => {
    const { current, next, tokens } = passwordChange.parse(raw)
    if (!mayWrite(actor)) throw new Forbidden('This token may only read.')
    const user = await db.user.findUnique({
      where: { id: actor.id },
      select: { passwordHash: true },
    })
    const guess = await countPassword(
      { email: actor.email, userId: actor.id },
      callerNow().address,
      now,
    )
    if (!(await checkPassword(user?.passwordHash, current))) {
      await noteAttempt({ type: 'password.failed', userId: actor.id })
      throw new Refused([{ path: 'current', message: 'This is not the password you use now.' }])
    }
    await guess.right()
    return savePassword(await hashPassword(next))(actor, { tokens }, now)
  },
  { action: 'account.own' as const, input: passwordChange },
)

const saveToken = (hash: string) =>
  command({
    action: 'account.own',
    input: newToken,
    load: () => Promise.resolve({}),
    run: async ({ tx, actor, input, now, newId }) => {
      if (input.expiresAt && input.expiresAt <= now)
        throw new Refused([
          { path: 'expiresAt', message: 'This moment has passed; the token could never be used.' },
        ])
      const token = {
        id: newId(),
        userId: actor.id,
        name: input.name,
        scopes: input.scopes,
        hash,
        createdAt: now,
        expiresAt: input.expiresAt,
      }
      await tx.apiToken.create({ data: token })
      return {
        type: 'token.created',
        data: {
          tokenId: token.id,
          name: token.name,
          scopes: token.scopes,
          expiresAt: token.expiresAt?.toISOString() ?? null,
        },
      } as const
    },
  })

/** Makes an API token; the secret is returned once and not kept. */
export const createToken = Object.assign(
  async (actor: Actor, raw: z.input<typeof newToken>, now = new Date()) => {
    const secret = newSecret('galley')
    const event = await saveToken(hashSecret(secret))(actor, raw, now)
    return { ...event, secret }
  },
  { action: 'account.own' as const, input: newToken },
)

export const revokeToken = command({
  action: 'account.own',
  input: tokenRef,
  load: async (tx, input, actor) => {
    const token = await tx.apiToken.findFirst({
      where: { id: input.tokenId, userId: actor.id, revokedAt: null },
    })
    if (!token) throw new NotFound('This token')
    return token
  },
  run: async ({ tx, subject: token, now }) => {
    await tx.apiToken.update({ where: { id: token.id }, data: { revokedAt: now } })
    return { type: 'token.revoked', data: { tokenId: token.id, name: token.name } } as const
  },
})

export const endSession = command({
  action: 'account.own',
  input: sessionRef,
  load: async (tx, input, actor) => {
    const session = await tx.session.findFirst({
      where: { id: input.sessionId, userId: actor.id, endedAt: null },
    })
    if (!session) throw new NotFound('This session')
    return session
  },
  run: async ({ tx, actor, subject: session, now }) => {
    await tx.session.update({ where: { id: session.id }, data: { endedAt: now } })
    const own = session.id === actor.sessionId
    return { type: 'session.ended', data: { sessionId: session.id, own } } as const
  },
})

/** Signs out everywhere, this browser too; ends the tokens if asked to. */
export const endAllSessions = command({
  action: 'account.own',
  input: everywhere,
  load: () => Promise.resolve({}),
  run: async ({ tx, actor, input, now }) => {
    const count = await endSessions(tx, actor.id, now)
    const ended = { type: 'sessions.ended', data: { count } } as const
    return [ended, ...(input.tokens ? await endTokens(tx, actor.id, now) : [])]
  },
})
