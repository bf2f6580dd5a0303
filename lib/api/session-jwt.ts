import { decode } from 'next-auth/jwt'
import { authSecret } from '@/lib/auth/session-cookie'

/*
 * A file of its own, to be loaded when it is needed: an old-format package that is itself imported late loses its names
 * in the bundle.
 */

/** The session a cookie names; null for another secret's, an expired one, or no token at all. */
export async function sessionOfJwt(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: authSecret })
    return token?.sessionId ?? null
  } catch {
    return null
  }
}
