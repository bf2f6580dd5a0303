import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/id'
import { checkPassword } from './password'
import { checkThrottle, countFailure, forgetFailures, type ThrottleKey } from './throttle'

/** How long a browser stays signed in: 30 days if it was asked to, else 12 hours. */
const lasts = { kept: 30 * 24 * 3_600_000, brief: 12 * 3_600_000 }

export const normalEmail = (email: string) => email.trim().toLowerCase()

/**
 * Opens a session, or null for an unknown person, a wrong password and a deactivated account alike.
 * Throws TooMany after too many failures of the account or the address.
 */
export async function signIn(
  given: { email: string; password: string; keep: boolean },
  from: { address: string | null; userAgent: string | null },
  now = new Date(),
) {
  const email = normalEmail(given.email)
  const keys: ThrottleKey[] = [
    `account:${email}`,
    ...(from.address ? [`address:${from.address}` as const] : []),
  ]
  await checkThrottle(keys, now)
  const user = await db.user.findUnique({ where: { email } })
  const right = await checkPassword(user?.passwordHash, given.password)
  if (!user || !right || user.deactivatedAt) {
    await countFailure(keys, now)
    return null
  }
  await forgetFailures([`account:${email}`])
  const expiresAt = new Date(now.getTime() + (given.keep ? lasts.kept : lasts.brief))
  const session = await db.session.create({
    data: {
      id: newId(),
      userId: user.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      userAgent: from.userAgent?.slice(0, 300) ?? null,
      address: from.address,
    },
  })
  return { user: { id: user.id, name: user.name, email: user.email, role: user.role }, sessionId: session.id }
}
