import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { newestSeq } from '@/lib/history/newest'
import { streamHeaders } from '../headers'
import { admit, checkRoom } from './doorkeeper'
import { follow } from './follow'
import { enter } from './presence'

/** How often a sign of life is sent. */
const beat = 15_000

/** Messages that wait for a reader who does not read; past it, the connection is given up and the browser comes back. */
const mostWaiting = 256

/**
 * What happens to an article, as it happens (server-sent events). A browser that comes back says what it saw last; one that
 * comes says `after` which event its page was drawn.
 */
export async function openStream(
  actor: Actor,
  articleId: string,
  request: Request,
  { after, every = beat }: { after?: number | undefined; every?: number } = {},
): Promise<Response> {
  const seen = await startOf(articleId, request.headers.get('last-event-id'), after)
  checkRoom(actor)
  let leave: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        leave = connect(controller, { actor, articleId, seen, request, every })
      },
      cancel: () => leave(),
    },
    { highWaterMark: mostWaiting },
  )
  return new Response(body, { headers: streamHeaders })
}

/** Number of the last event already known to who comes in. Throws NotFound. */
async function startOf(
  articleId: string,
  lastSeen: string | null,
  after: number | undefined,
): Promise<number> {
  const article = await db.article.findUnique({ where: { id: articleId }, select: { id: true } })
  if (!article) throw new NotFound('This article')
  const newest = await newestSeq(articleId)
  const seen = lastSeen && /^\d{1,9}$/.test(lastSeen) ? Number(lastSeen) : after
  return Math.min(seen ?? newest, newest)
}

type Connection = { actor: Actor; articleId: string; seen: number; request: Request; every: number }

function connect(
  controller: ReadableStreamDefaultController<Uint8Array>,
  { actor, articleId, seen, request, every }: Connection,
) {
  const encoder = new TextEncoder()
  const ends: (() => void)[] = []
  const leave = () => {
    for (const end of ends.splice(0)) end()
  }
  const close = () => {
    if (ends.length === 0) return
    leave()
    controller.close()
  }
  const send = (text: string) => {
    if (ends.length === 0) return
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) <= 0) close()
  }
  const message = (data: object, id?: number) =>
    send(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`)

  const timer = setInterval(() => send(': here\n\n'), every)
  ends.push(() => clearInterval(timer))
  request.signal.addEventListener('abort', close)
  ends.push(() => request.signal.removeEventListener('abort', close))
  send('retry: 2000\n\n')
  ends.push(admit(actor, close))
  ends.push(follow({ reader: actor, articleId, seen }, (change) => message(change, change.seq)))
  ends.push(enter(articleId, { id: actor.id, name: actor.name }, (people) => message({ people })))
  return leave
}
