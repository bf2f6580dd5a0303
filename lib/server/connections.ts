import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { env } from '@/lib/core/env'
import { liesIn, type Network, plainAddress } from '@/lib/core/networks'

/** Of all, and of one address. */
const limits = { all: 2000, address: 500 }

type Caps = { limits: { all: number; address: number }; proxies: readonly Network[] }

/**
 * So that nobody takes all the connections there are: past the limit a new one is closed at once. A believed proxy brings
 * everybody's, and has its own limits.
 */
export function capConnections(
  server: Server,
  { limits: { all, address }, proxies }: Caps = { limits, proxies: env.trustedProxies },
) {
  server.maxConnections = all
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const from = plainAddress(socket.remoteAddress ?? '') ?? ''
    if (from && liesIn(proxies, from)) return
    const count = (open.get(from) ?? 0) + 1
    if (count > address) {
      socket.destroy()
      return
    }
    open.set(from, count)
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1
      if (left > 0) open.set(from, left)
      else open.delete(from)
    })
  })
}
