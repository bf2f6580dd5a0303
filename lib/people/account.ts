import { noteAttempt } from '@/lib/auth/attempts'
import { checkPassword, hashPassword } from '@/lib/auth/password'
import type { Actor } from '@/lib/auth/permissions'
import { hashSecret, newSecret, withSecret } from '@/lib/auth/secrets'
import { countPassword } from '@/lib/auth/throttle'
import { command } from '@/lib/command'
import { callerNow } from '@/lib/core/caller'
import { db, type Tx } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
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

/** Changes the password after the current one is given; every other browser is signed out, and tokens if asked to. */
export const changePassword = command({
  action: 'account.own',
  input: passwordChange,
  prepare: async ({ actor, input, now }) => {
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: actor.id } })
    await checkOwnPassword(actor, passwordHash, input.current, now)
    return { checked: passwordHash, passwordHash: await hashPassword(input.next) }
  },
  load: () => Promise.resolve({}),
  run: async ({ tx, actor, input, prepared: { checked, passwordHash }, now }) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, passwordHash: checked },
      data: { passwordHash },
    })
    if (count === 0) throw new Conflict('Your password was changed a moment ago. Give the new one.')
    await endSessions(tx, actor.id, now, actor.sessionId)
    await voidResets(tx, actor.id, now)
    const changed = { type: 'password.changed', data: {} } as const
    return [changed, ...(input.tokens ? await endTokens(tx, actor.id, now) : [])]
  },
})

/** Throws TooMany after too many wrong ones, and Refused. */
async function checkOwnPassword(
  { id: userId, email }: Actor,
  hash: string | null,
  typed: string,
  now: Date,
) {
  const guess = await countPassword({ email, userId }, callerNow().address, now)
  if (!(await checkPassword(hash, typed))) {
    await noteAttempt({ type: 'password.failed', userId })
    throw new Refused([{ path: 'current', message: 'This is not the password you use now.' }])
  }
  await guess.right()
}

/** When the token ends that this is asked with; null = it never does, or a person at a browser asks. */
async function endOfToken(tx: Tx, { tokenId }: Actor): Promise<Date | null> {
  if (!tokenId) return null
  const token = await tx.apiToken.findUnique({ where: { id: tokenId } })
  return token?.expiresAt ?? null
}

/** Makes an API token; the secret is returned once and not kept. */
export const createToken = command({
  action: 'account.own',
  input: newToken,
  prepare: () => Promise.resolve(newSecret('galley')),
  load: async (tx, _, actor) => ({ end: await endOfToken(tx, actor) }),
  run: async ({ tx, actor, input, prepared: secret, subject: { end }, now, newId }) => {
    if (input.expiresAt && input.expiresAt <= now)
      throw new Refused([
        { path: 'expiresAt', message: 'This moment has passed; the token could never be used.' },
      ])
    if (end && (!input.expiresAt || input.expiresAt > end))
      throw new Refused([
        {
          path: 'expiresAt',
          message: `A token made with another may not outlive it. Give a moment up to ${end.toISOString()}.`,
        },
      ])
    const { name, scopes, expiresAt } = input
    const token = { id: newId(), userId: actor.id, hash: hashSecret(secret), createdAt: now }
    await tx.apiToken.create({ data: { ...token, name, scopes, expiresAt } })
    const data = { tokenId: token.id, name, scopes, expiresAt: expiresAt?.toISOString() ?? null }
    return { type: 'token.created', data } as const
  },
  answer: withSecret,
})

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
