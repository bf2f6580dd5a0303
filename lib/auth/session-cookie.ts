import { env } from '@/lib/core/env'
import { keptSecret } from '@/lib/core/secret'

/*
 * The cookie by which next-auth knows a browser: a JWT that only names a session. The session's row decides who that is
 * (identify.ts), on pages and in the API alike.
 */

export const authSecret = env.secret ?? keptSecret(env.data)

/** Cookies are marked secure where people reach Galley by https. */
export const secureCookies = env.url.startsWith('https:')
export const sessionCookie = `${secureCookies ? '__Secure-' : ''}next-auth.session-token`
export const sessionSeconds = 30 * 24 * 3600
