import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { secureCookies } from '@/lib/auth/session-cookie'
import { askedBy } from '@/lib/core/caller'
import { env } from '@/lib/core/env'
import type { Network } from '@/lib/core/networks'
import { receive } from './address'
import { setFirstHeaders } from './headers'
import { problem } from './problem'
import { readBody, toRequest } from './request'
import { respond } from './respond'

type Doors = {
  api: (request: Request) => Promise<Response>
  pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

const isApi = (url: string) => /^\/api\/v1(\/|\?|$)/.test(url)

/** `/api/v1` goes straight to the routes, everything else to Next, which is loaded when first needed. */
export const listener =
  (doors: Doors, proxies: readonly Network[] = env.trustedProxies): RequestListener =>
  (incoming, outgoing) => {
    setFirstHeaders(outgoing, incoming.url ?? '/', secureCookies)
    const answered = askedBy(receive(incoming, proxies), () =>
      isApi(incoming.url ?? '/') ? answer(doors.api, incoming, outgoing) : doors.pages(incoming, outgoing),
    )
    answered.catch((error: unknown) => {
      if (outgoing.destroyed) return
      console.error(error)
      if (outgoing.headersSent) outgoing.destroy()
      else
        void respond(outgoing, problem(500, 'Something went wrong', 'The cause is in the log of the server.'))
    })
  }

async function answer(api: Doors['api'], incoming: IncomingMessage, outgoing: ServerResponse) {
  const body = await readBody(incoming)
  if (body === 'too large') {
    // what still comes is thrown away for a moment: a connection that breaks at once takes the answer with it
    incoming.resume()
    setTimeout(() => incoming.destroy(), 2000).unref()
    return respond(outgoing, problem(413, 'Too large', 'A request may hold 11 MB.'))
  }
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  const request = toRequest(incoming, body, gone.signal)
  if (!request)
    return respond(
      outgoing,
      problem(400, 'The request cannot be read', 'Its address or method is not valid.'),
    )
  return respond(outgoing, await api(request))
}
