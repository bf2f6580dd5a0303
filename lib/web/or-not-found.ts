import 'server-only'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { noteAttempt } from '@/lib/auth/attempts'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { findViewer } from './viewer'

/** What a page shows, or its "not found" page; what one may not see is not found either. */
export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Forbidden) await noteRefusal()
    if (error instanceof NotFound || error instanceof Forbidden) notFound()
    throw error
  }
}

/** By the page's path: what it asked was one of the queries behind it. */
async function noteRefusal() {
  const viewer = await findViewer()
  const path = (await headers()).get('x-galley-path')?.split('?')[0]
  if (viewer)
    await noteAttempt({ type: 'access.refused', userId: viewer.id, action: path?.slice(0, 100) })
}
