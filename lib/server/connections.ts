import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { env } from '@/lib/core/env'
import { liesIn, type Network, plainAddress } from '@/lib/core/networks'

/** Of all, and of one address. */
const limits = { all: 2000, address: 500 }

type Caps = { limits: { all: number; address: number }; proxies: readonly Network[] }
/**
 * `waiting`: those that ask for nothing, that have not sent a request or were answered; `sending`: those whose request has
 * begun and whose body is on its way. The longest first.
 */
type Open = { count: number; waiting: Set<Socket>; sending: Set<Socket> }

/**
 * So that nobody takes all the connections there are. Past the limit of an address the connection that keeps it waiting
 * longest makes room, so that half a request, sent five hundred times, shuts out nobody who shares the address; where all
 * are being answered, the new one is closed. A believed proxy brings everybody's, and has its own limits.
 */
export function capConnections(
  server: Server,
  { limits: { all, address }, proxies }: Caps = { limits, proxies: env.trustedProxies },
) {
  server.maxConnections = all
  const open = new Map<string, Open>()
  const openBy = new WeakMap<Socket, Open>()
  server.on('connection', (socket: Socket) => {
    const from = plainAddress(socket.remoteAddress ?? '') ?? ''
    if (from && liesIn(proxies, from)) return
    const own = open.get(from) ?? {
      count: 0,
      waiting: new Set<Socket>(),
      sending: new Set<Socket>(),
    }
    if (own.count >= address && !makeRoom(own)) {
      socket.destroy()
      return
    }
    open.set(from, own)
    own.count += 1
    own.waiting.add(socket)
    openBy.set(socket, own)
    socket.once('close', () => {
      own.waiting.delete(socket)
      own.sending.delete(socket)
      if (!evicted.has(socket)) own.count -= 1
      if (own.count === 0 && open.get(from) === own) open.delete(from)
    })
  })
  const asks = (incoming: IncomingMessage, outgoing: ServerResponse) =>
    follow(openBy.get(incoming.socket), incoming, outgoing)
  server.on('request', asks).on('checkContinue', asks)
}

/** Closed to make room: no longer counted, though its end is still to be told. */
const evicted = new WeakSet<Socket>()

function makeRoom(own: Open): boolean {
  // a file on its way is ended only where nothing idle is left
  const [longest] = own.waiting.size > 0 ? own.waiting : own.sending
  if (!longest) return false
  own.waiting.delete(longest)
  own.sending.delete(longest)
  own.count -= 1
  evicted.add(longest)
  longest.destroy()
  return true
}

/** From its last byte until it is answered a request keeps its connection. */
function follow(own: Open | undefined, incoming: IncomingMessage, outgoing: ServerResponse) {
  if (!own) return
  const { socket, headers } = incoming
  own.waiting.delete(socket)
  if (headers['content-length'] !== undefined || headers['transfer-encoding']) {
    own.sending.add(socket)
    incoming.once('end', () => own.sending.delete(socket))
  }
  outgoing.once('close', () => {
    own.sending.delete(socket)
    if (socket.destroyed) return
    own.waiting.delete(socket)
    own.waiting.add(socket)
  })
}
