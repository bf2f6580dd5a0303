import type { IncomingMessage, ServerResponse } from 'node:http'
import { room } from '@/lib/api/room'
import { type Action, type Actor, mayAtAll } from '@/lib/auth/permissions'
import { Busy, TooMany } from '@/lib/core/errors'
import { announced } from './body'
import { problem } from './problem'

const kilobyte = 1024
/** What anybody may send: enough to sign in, to join, and for most of what is written on a page. */
const open = 16 * kilobyte
const form = 1024 * kilobyte

/** Where articles come in: the longest text that is taken, in whatever script. */
const large: readonly { path: RegExp; action: Action; most: number }[] = [
  { path: /^\/import\/?$/, action: 'article.import', most: 20 * 1024 * kilobyte },
  { path: /^\/articles\/[^/]+\/revisions\/new\/?$/, action: 'article.revise', most: 20 * 1024 * kilobyte },
]

/**
 * What a page is sent is read by Next, as a whole and before it asks who sends it. So here it is asked first: null lets
 * it pass. `who` is null for nobody.
 */
export async function refusalOf(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  who: () => Promise<Actor | null>,
): Promise<Response | null> {
  const bytes = announced(incoming)
  if (bytes <= open) return null
  if (bytes === Infinity) return problem(411, 'Length required', 'Say with Content-Length how much is sent.')
  const path = (incoming.url ?? '/').split('?')[0] ?? '/'
  if (path.startsWith('/api/')) return tooLarge(open)
  const actor = await who()
  if (!actor) return signedOut()
  const place = large.find((one) => one.path.test(path))
  if (bytes > (place?.most ?? form)) return tooLarge(place?.most ?? form)
  if (place && !mayAtAll(actor, place.action))
    return problem(403, 'Not allowed', 'Your role does not allow this.')
  return takeRoom(outgoing, actor.id, bytes)
}

const tooLarge = (bytes: number) => problem(413, 'Too large', `A request may hold ${bytes / kilobyte} KB.`)

/** In plain words, which the page that sent it shows. */
const signedOut = () =>
  new Response(
    'You are signed out. Sign in again in another tab, then send this once more; what you wrote is kept.',
    { status: 401, headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )

function takeRoom(outgoing: ServerResponse, personId: string, bytes: number): Response | null {
  try {
    room.take(personId, bytes)
  } catch (error) {
    if (error instanceof TooMany || error instanceof Busy)
      return problem(error.status, error.title, error.message)
    throw error
  }
  outgoing.once('close', () => room.free(personId, bytes))
  return null
}
