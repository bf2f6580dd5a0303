import type { IncomingMessage, ServerResponse } from 'node:http'

const words =
  'This was not sent by a form of Galley, or did not arrive whole. Nothing of it was saved.'

/**
 * What is sent to a page is taken apart by Next, which tells of a body that it cannot make out as a fault of its own. Where
 * no code of ours has read what was sent, a fault is the sender's and told as such, whatever Next would say.
 */
export function tellFaultOfSender(
  { method, url = '/' }: IncomingMessage,
  outgoing: ServerResponse,
  wasRead: () => boolean,
) {
  if (method !== 'POST' || url.startsWith('/api/')) return
  const writeHead = outgoing.writeHead.bind(outgoing) as (...given: unknown[]) => ServerResponse
  const write = outgoing.write.bind(outgoing) as (...given: unknown[]) => boolean
  const end = outgoing.end.bind(outgoing) as (...given: unknown[]) => ServerResponse
  const isTheirs = () => outgoing.statusCode === 500 && !wasRead()
  let told = false
  outgoing.writeHead = (status: number, ...rest: unknown[]) => {
    outgoing.statusCode = status
    told = isTheirs()
    if (!told) return writeHead(status, ...rest)
    // who packs an answer asks for this first, and gives what is packed after it
    outgoing.removeHeader('content-encoding')
    outgoing.setHeader('content-type', 'text/plain; charset=utf-8')
    outgoing.setHeader('content-length', Buffer.byteLength(words))
    return writeHead(400)
  }
  const begin = () => {
    if (!outgoing.headersSent && isTheirs()) outgoing.writeHead(500)
    return told
  }
  outgoing.write = (...given: unknown[]) => begin() || write(...given)
  outgoing.end = (...given: unknown[]) => (begin() ? end(words) : end(...given))
}
