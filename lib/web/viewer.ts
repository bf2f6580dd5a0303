import 'server-only'
import { getServerSession } from 'next-auth'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { actorOfSession, type Viewer } from '@/lib/auth/identify'
import { authOptions } from './auth-options'

/** Who is signed in, read once a request from the session's row; null for nobody. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions)
  return session?.sessionId ? actorOfSession(session.sessionId) : null
})

/** Who is signed in; else to the sign-in page, and back here afterwards. */
export async function getViewer(): Promise<Viewer> {
  const viewer = await findViewer()
  if (viewer) return viewer
  const path = (await headers()).get('x-galley-path') ?? '/'
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
}
