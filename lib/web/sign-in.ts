import 'server-only'
import { encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { authSecret, secureCookies, sessionCookie, sessionSeconds } from '@/lib/auth/session-cookie'
import { signIn, startSession } from '@/lib/people/sign-in'

/**
 * Signs a browser in: opens the session and sets next-auth's own cookie, so that the form works without script and
 * keeps the address that was typed. False for any wrong pair. Throws TooMany.
 */
export async function openSession(typed: {
  email: string
  password: string
  keep: boolean
}): Promise<boolean> {
  const opened = await signIn(typed)
  if (opened) await rememberSession(opened, typed.keep)
  return opened !== null
}

/** Signs in somebody who has shown who they are by the link they came with. */
export async function enterAs(userId: string) {
  await rememberSession(await startSession(userId, { keep: false }), false)
}

async function rememberSession(
  { userId, sessionId }: { userId: string; sessionId: string },
  kept: boolean,
) {
  const value = await encode({
    token: { sub: userId, sessionId },
    secret: authSecret,
    maxAge: sessionSeconds,
  })
  const keep = kept ? { maxAge: sessionSeconds } : {}
  const jar = await cookies()
  jar.set(sessionCookie, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies,
    path: '/',
    ...keep,
  })
}

export async function forgetSessionCookie() {
  const jar = await cookies()
  jar.delete(sessionCookie)
}
