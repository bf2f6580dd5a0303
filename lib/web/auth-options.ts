import { AsyncLocalStorage } from 'node:async_hooks'
import type { NextAuthOptions, User } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { actorOfSession } from '@/lib/auth/identify'
import { authSecret, secureCookies, sessionSeconds } from '@/lib/auth/session-cookie'
import { env } from '@/lib/core/env'
import { TooMany } from '@/lib/core/errors'
import { endSession } from '@/lib/people/account'
import { signIn } from '@/lib/people/sign-in'

declare module 'next-auth' {
  interface Session {
    /** names the row that is checked on every request */
    sessionId?: string
  }
  interface User {
    sessionId?: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string
  }
}

// where no address is set, next-auth takes the one the browser asked for
process.env.NEXTAUTH_URL ??= env.url
if (!process.env.GALLEY_URL) process.env.AUTH_TRUST_HOST ??= 'true'

/** Why somebody was held back, for the route that answers. */
export const authorizing = new AsyncLocalStorage<{ held?: TooMany }>()

export const authOptions: NextAuthOptions = {
  secret: authSecret,
  useSecureCookies: secureCookies,
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      name: 'E-mail and password',
      credentials: { email: {}, password: {} },
      async authorize(credentials) {
        if (!credentials) return null
        const opened = await signIn({ ...credentials, keep: false }).catch((error: unknown) => {
          const seen = authorizing.getStore()
          if (seen && error instanceof TooMany) seen.held = error
          throw error
        })
        return opened && { id: opened.userId, sessionId: opened.sessionId }
      },
    }),
  ],
  events: { signOut: ({ token }) => endSessionOf(token.sessionId) },
  callbacks: {
    jwt: ({ token, user }: { token: JWT; user?: User }) => {
      if (!user?.sessionId) return token
      return { sub: user.id, sessionId: user.sessionId }
    },
    session: ({ session, token }) => ({ ...session, sessionId: token.sessionId }),
  },
}

/** Signing out through next-auth ends the row as well: without the cookie it would be open until it expires. */
async function endSessionOf(sessionId: string | undefined) {
  const actor = sessionId ? await actorOfSession(sessionId) : null
  if (actor && sessionId) await endSession(actor, { sessionId })
}
