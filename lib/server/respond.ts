import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { bytesOf } from '@/lib/api/answer'

const comesInPieces = /^(text\/event-stream|application\/x-ndjson)/

/** Sends a web Response. Events and lines go out as they come; everything else at once. */
export async function respond(outgoing: ServerResponse, response: Response) {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length) outgoing.setHeader('set-cookie', cookies)

  if (response.body && comesInPieces.test(response.headers.get('content-type') ?? '')) {
    outgoing.flushHeaders()
    return stream(outgoing, response.body as ReadableStream)
  }
  outgoing.end(
    bytesOf(response) ?? (response.body ? Buffer.from(await response.arrayBuffer()) : undefined),
  )
}

/** Ends quietly when the reader goes away: that is how such streams end. */
async function stream(outgoing: ServerResponse, body: ReadableStream) {
  try {
    await pipeline(Readable.fromWeb(body), outgoing)
  } catch (error) {
    if (!outgoing.destroyed) throw error
  }
}
