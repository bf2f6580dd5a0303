import NextAuth from 'next-auth'
import { problemOf } from '@/lib/api/problem'
import { authOptions, authorizing } from '@/lib/web/auth-options'

const answer = NextAuth(authOptions) as (request: Request, context: unknown) => Promise<Response>

/** next-auth answers every refusal alike; who must wait is told so, and how long. */
async function handler(request: Request, context: unknown): Promise<Response> {
  const seen: Parameters<typeof authorizing.run>[0] = {}
  const response = await authorizing.run(seen, () => answer(request, context))
  return seen.held ? problemOf(seen.held) : response
}

export { handler as GET, handler as POST }
