import { noteAttempt } from '@/lib/auth/attempts'
import { browserName } from '@/lib/auth/browser-name'
import { checkPassword } from '@/lib/auth/password'
import { countPassword } from '@/lib/auth/throttle'
import { type Caller, callerNow } from '@/lib/core/caller'
import { db, transaction } from '@/lib/core/db'
import { TooMany } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { record } from '@/lib/history/record'

/** How long a browser stays signed in: 30 days if it was asked to, else 12 hours. */
const lasts = { kept: 30 * 24 * 3_600_000, brief: 12 * 3_600_000 }

export const normalEmail = (email: string) => email.trim().toLowerCase()

type Given = { email: string; password: string; keep: boolean }

/**
 * Opens a session, or null for an unknown person, a wrong password and a deactivated account alike.
 * Throws TooMany after too many failures.
 */
export async function signIn(typed: Given, from: Caller = callerNow(), now = new Date()) {
  const email = normalEmail(typed.email)
  const user = await db.user.findUnique({ where: { email } })
  const guess = await countPassword({ email, userId: user?.id }, from.address, now).catch(
    async (error: unknown) => {
      if (error instanceof TooMany)
        await noteAttempt({ type: 'signIn.held', userId: user?.id }, from, now)
      throw error
    },
  )
  const right = await checkPassword(user?.passwordHash, typed.password)
  if (!user || !right || user.deactivatedAt) {
    await noteAttempt({ type: 'signIn.failed', userId: user?.id }, from, now)
    return null
  }
  await guess.right()
  return startSession(user.id, { keep: typed.keep }, from, now)
}

/** Opens a session for somebody who has shown who they are; records it. */
export async function startSession(
  userId: string,
  { keep }: { keep: boolean },
  from: Caller = callerNow(),
  now = new Date(),
) {
  const session = {
    id: newId(now.getTime()),
    userId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + (keep ? lasts.kept : lasts.brief)),
    userAgent: from.userAgent?.slice(0, 300) ?? null,
    address: from.address,
  }
  await transaction(async (tx) => {
    await tx.session.create({ data: session })
    const data = {
      sessionId: session.id,
      address: from.address,
      browser: browserName(from.userAgent),
    }
    await record(tx, [{ type: 'session.opened', data }], { actorId: userId, at: now })
  })
  return { userId, sessionId: session.id }
}
