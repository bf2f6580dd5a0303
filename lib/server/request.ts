import type { IncomingMessage } from 'node:http'

/** Null where a URL or method cannot be one of a Request (TRACE, a broken Host). */
export function toRequest(
  incoming: IncomingMessage,
  body: ReadableStream<Uint8Array> | null,
  signal: AbortSignal,
): Request | null {
  const method = incoming.method ?? 'GET'
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  try {
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`)
    const sent =
      body && method !== 'GET' && method !== 'HEAD' ? { body, duplex: 'half' as const } : {}
    return new Request(url, { method, headers, signal, ...sent })
  } catch {
    return null
  }
}
