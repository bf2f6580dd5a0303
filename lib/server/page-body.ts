import type { IncomingMessage, ServerResponse } from 'node:http'
import { room } from '@/lib/api/room'
import { type Action, type Actor, mayAtAll } from '@/lib/auth/permissions'
import { Busy, TooMany } from '@/lib/core/errors'
import { announced } from './body'
import { pageRefusal, signedOut } from './page-refusal'

const kilobyte = 1024
/** What anybody may send: enough to sign in, to join, and for most of what is written on a page. */
const open = 16 * kilobyte
const form = 1024 * kilobyte

/** Where articles come in: the longest text that is taken, in whatever script; and where a file is kept. */
const large: readonly { path: RegExp; action: Action; most: number }[] = [
  { path: /^\/import\/?$/, action: 'article.import', most: 20 * 1024 * kilobyte },
  {
    path: /^\/articles\/[^/]+\/revisions\/new\/?$/,
    action: 'article.revise',
    most: 20 * 1024 * kilobyte,
  },
  { path: /^\/sources\/[^/]+\/?$/, action: 'source.capture', most: 20 * 1024 * kilobyte },
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
  const refuse = (status: number, title: string, detail: string) =>
    pageRefusal(incoming, { status, title, detail })
  const tooLarge = (most: number) =>
    refuse(413, 'Too large', `What is sent at once may hold ${most / kilobyte} KB.`)
  if (bytes === Infinity)
    return refuse(411, 'Length required', 'Say with Content-Length how much is sent.')
  const path = (incoming.url ?? '/').split('?')[0] ?? '/'
  if (path.startsWith('/api/')) return tooLarge(open)
  const actor = await who()
  if (!actor) return signedOut(incoming)
  const place = large.find((known) => known.path.test(path))
  if (bytes > (place?.most ?? form)) return tooLarge(place?.most ?? form)
  if (place && !mayAtAll(actor, place.action))
    return refuse(403, 'Not allowed', 'Your role does not allow this.')
  const full = takeRoom(outgoing, actor.id, bytes)
  return full && refuse(full.status, full.title, full.message)
}

/** Why there is no room for it now; null once it has its room. */
function takeRoom(
  outgoing: ServerResponse,
  personId: string,
  bytes: number,
): TooMany | Busy | null {
  try {
    room.take(personId, bytes)
  } catch (error) {
    if (error instanceof TooMany || error instanceof Busy) return error
    throw error
  }
  outgoing.once('close', () => room.free(personId, bytes))
  return null
}
