import type { IncomingMessage } from 'node:http'
import type { Caller } from '@/lib/core/caller'
import { liesIn, type Network, plainAddress } from '@/lib/core/networks'

type Incoming = Pick<IncomingMessage, 'socket' | 'headers'>

/** What a proxy says of the request it hands on; from anybody else it is made up. */
const forwarded = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-real-ip',
]

/**
 * Where a request came from. What believed proxies named is followed from the right, each name being what the one
 * before it saw; the first that is no believed proxy is the caller. Further left the sender may write what they like.
 */
function addressOf({ socket, headers }: Incoming, proxies: readonly Network[]): string | null {
  let caller = plainAddress(socket.remoteAddress ?? '')
  const named = String(headers['x-forwarded-for'] ?? '').split(',')
  while (caller && liesIn(proxies, caller) && named.length > 0) {
    const next = plainAddress(named.pop() ?? '')
    if (!next) break
    caller = next
  }
  return caller
}

let warned = false

/** Says once that somebody forwards and is not believed: everybody would seem to come from one address. */
function warnOf(peer: string | null) {
  if (warned || !peer) return
  warned = true
  console.warn(
    `${peer} hands requests on and is not believed. If it is your proxy, set TRUST_PROXY=${peer}`,
  )
}

/** Who asks. Takes out of the headers what nobody believed said, so that nothing behind here reads it. */
export function receive(incoming: Incoming, proxies: readonly Network[]): Caller {
  const { headers } = incoming
  const peer = plainAddress(incoming.socket.remoteAddress ?? '')
  const believed = peer !== null && liesIn(proxies, peer)
  const address = addressOf(incoming, proxies)
  // Next asks itself for the page after a form, with all headers of the first request
  const isOurs = headers['x-galley-address'] !== undefined
  if (!believed && !isOurs && headers['x-forwarded-for'] !== undefined) warnOf(peer)
  const proto = String(headers['x-forwarded-proto'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  delete headers['x-forwarded-proto']
  if (believed && (proto === 'https' || proto === 'http')) headers['x-forwarded-proto'] = proto
  for (const name of forwarded)
    if (!believed || name !== 'x-forwarded-host') Reflect.deleteProperty(headers, name)
  // what clients say of themselves under this name is dropped
  headers['x-galley-address'] = address ?? undefined
  return { address, userAgent: headers['user-agent'] ?? null }
}
