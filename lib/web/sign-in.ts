import 'server-only'
import { encode } from 'next-auth/jwt'
import { cookies, headers } from 'next/headers'
import { authSecret, secureCookies, sessionCookie, sessionSeconds } from '@/lib/auth/session-cookie'
import { signIn } from '@/lib/auth/sign-in'

/** The address of the browser, as the server in front said it (lib/server); null when unknown. */
export const addressOf = async () => (await headers()).get('x-galley-address')

/**
 * Signs a browser in: opens the session and sets next-auth's own cookie, so that the form works without script and
 * keeps the address that was typed. False for any wrong pair. Throws TooMany.
 */
export async function openSession(given: {
  email: string
  password: string
  keep: boolean
}): Promise<boolean> {
  const from = { address: await addressOf(), userAgent: (await headers()).get('user-agent') }
  const opened = await signIn(given, from)
  if (!opened) return false
  const token = { sub: opened.user.id, sessionId: opened.sessionId }
  const value = await encode({ token, secret: authSecret, maxAge: sessionSeconds })
  const keep = given.keep ? { maxAge: sessionSeconds } : {}
  const jar = await cookies()
  jar.set(sessionCookie, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies,
    path: '/',
    ...keep,
  })
  return true
}

export async function forgetSessionCookie() {
  const jar = await cookies()
  jar.delete(sessionCookie)
}
