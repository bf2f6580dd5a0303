import type { IncomingMessage } from 'node:http'

/** Above what any route takes; each has its own, lower limit. */
export const mostBytes = 11 * 1024 * 1024

/** The whole body; undefined where there is none. Stops reading as soon as it is too large. */
export async function readBody(
  incoming: IncomingMessage,
): Promise<Buffer<ArrayBuffer> | 'too large' | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > mostBytes) return 'too large'
  const chunks: Buffer[] = []
  let length = 0
  // the connection stays, for the answer that says so
  const read = incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  for await (const chunk of read) {
    length += chunk.length
    if (length > mostBytes) return 'too large'
    chunks.push(chunk)
  }
  return length ? Buffer.concat(chunks) : undefined
}

/** Null where a URL or method cannot be one of a Request (TRACE, a broken Host). */
export function toRequest(
  incoming: IncomingMessage,
  body: Buffer<ArrayBuffer> | undefined,
  signal: AbortSignal,
): Request | null {
  const method = incoming.method ?? 'GET'
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  try {
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`)
    const sent = body && method !== 'GET' && method !== 'HEAD' ? { body } : {}
    return new Request(url, { method, headers, signal, ...sent })
  } catch {
    return null
  }
}
