import type { NextAuthOptions, User } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { actorOfSession } from '@/lib/auth/identify'
import { authSecret, secureCookies, sessionSeconds } from '@/lib/auth/session-cookie'
import { env } from '@/lib/core/env'
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

export const authOptions: NextAuthOptions = {
  secret: authSecret,
  useSecureCookies: secureCookies,
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      name: 'E-mail and password',
      credentials: { email: {}, password: {} },
      async authorize(given) {
        if (!given) return null
        const opened = await signIn({ ...given, keep: false })
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
