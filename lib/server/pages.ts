import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/core/env'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

let ready: Promise<Handler> | undefined

/** Next, loaded at the first page: a server that only answers programs stays small. */
export const pages: Handler = async (request, response) => {
  ready ??= load()
  return (await ready)(request, response)
}

async function load(): Promise<Handler> {
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: process.cwd(), hostname: env.host, port: env.port })
  await app.prepare()
  return app.getRequestHandler()
}
