import { actorOfSession, actorOfToken } from '@/lib/auth/identify'
import type { Actor } from '@/lib/auth/permissions'
import { sessionCookie } from '@/lib/auth/session-cookie'
import { Unauthorized } from '@/lib/core/errors'

/** Who asks: by the token in the header, else by the cookie of a signed-in browser. Throws Unauthorized. */
export async function identify(request: Request): Promise<Actor> {
  const header = request.headers.get('authorization')
  const actor = header === null ? await findByCookie(request) : await byToken(header)
  if (actor) return actor
  throw new Unauthorized(
    header === null ? undefined : 'This token is not known, has expired or was revoked.',
  )
}

/** Whether the request stands or falls with its cookie; see checkSameOrigin. */
export const isByCookie = (request: Request) => !request.headers.has('authorization')

function byToken(authorization: string): Promise<Actor | null> | null {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? []
  return token ? actorOfToken(token) : null
}

/** Who is signed in by the cookie of a browser; null for nobody. */
export async function findByCookie(request: Request): Promise<Actor | null> {
  const value = cookieOf(request.headers.get('cookie') ?? '')
  const sessionId = value && (await sessionOf(value))
  return sessionId ? actorOfSession(sessionId) : null
}

const cookieOf = (header: string) =>
  header
    .split(/; */)
    .find((pair) => pair.startsWith(`${sessionCookie}=`))
    ?.slice(sessionCookie.length + 1)

async function sessionOf(cookie: string): Promise<string | null> {
  // a server that only answers programs never needs it
  const { sessionOfJwt } = await import('./session-jwt')
  return sessionOfJwt(cookie)
}
