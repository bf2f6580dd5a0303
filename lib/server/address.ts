import type { IncomingMessage } from 'node:http'

const isOwn = (address: string) => /^(::1|(::ffff:)?127\.)/.test(address)

/**
 * Where a request came from. A proxy on this machine is believed, and only the last address it names: the one it
 * saw itself. Anything before that the sender may have made up.
 */
export function addressOf({
  socket,
  headers,
}: Pick<IncomingMessage, 'socket' | 'headers'>): string | undefined {
  const peer = socket.remoteAddress
  const named = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return peer && named && isOwn(peer) ? named : peer
}
