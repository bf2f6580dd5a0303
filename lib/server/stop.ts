import type { Server, ServerResponse } from 'node:http'

const grace = 5000

/**
 * Lets what is under way finish, for five seconds; then ends. Streams of events have no end of their own and are
 * closed at once: browsers come back to them.
 */
export function stopper(
  server: Server,
  atEnd: () => Promise<void>,
  exit = (code: number): void => process.exit(code),
) {
  const open = new Set<ServerResponse>()
  server.on('request', (_, response: ServerResponse) => {
    open.add(response)
    response.once('close', () => open.delete(response))
  })
  return () => {
    server.close(() => void atEnd().finally(() => exit(0)))
    server.closeIdleConnections()
    for (const response of open) {
      if (isEndless(response)) response.destroy()
      // the connection it used waits for another request, which shall not come
      else response.once('close', () => setImmediate(() => server.closeIdleConnections()))
    }
    setTimeout(() => server.closeAllConnections(), grace).unref()
  }
}

const isEndless = (response: ServerResponse) =>
  String(response.getHeader('content-type')).startsWith('text/event-stream')
