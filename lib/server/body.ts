import type { IncomingMessage, ServerResponse } from 'node:http'

/** Whether something is sent along, and how much of it is announced; Infinity where it comes in pieces. */
export function announced({ headers }: IncomingMessage): number {
  return headers['transfer-encoding'] === undefined
    ? Number(headers['content-length'] ?? 0)
    : Infinity
}

/**
 * The body as it comes. Nothing of it is read until somebody asks: by then it is known who sends it and whether they
 * may.
 */
export function bodyOf(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): ReadableStream<Uint8Array> | null {
  if (announced(incoming) === 0) return null
  let chunks: AsyncIterator<Buffer, undefined> | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= begin(incoming, outgoing)
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: () => void chunks?.return?.(),
    },
    { highWaterMark: 0 },
  )
}

function begin(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): AsyncIterator<Buffer, undefined> {
  if (/^100-continue$/i.test(incoming.headers.expect ?? '')) outgoing.writeContinue()
  // the connection stays, for the answer
  return (incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer, undefined>)[
    Symbol.asyncIterator
  ]()
}

/** Less than this is thrown away quickly, and the connection serves the next request. */
const little = 65_536

/**
 * What was not read will not be: the connection ends behind the answer. What still comes is thrown away for a moment, for
 * a connection that breaks at once takes the answer with it.
 */
export function leaveUnread(incoming: IncomingMessage, outgoing: ServerResponse) {
  if (incoming.complete || announced(incoming) <= little) return
  outgoing.setHeader('connection', 'close')
  incoming.resume()
  setTimeout(() => incoming.destroy(), 2000).unref()
}
