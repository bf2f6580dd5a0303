import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { secureCookies } from '@/lib/auth/session-cookie'
import type { Actor } from '@/lib/auth/permissions'
import { askedBy, readingNow } from '@/lib/core/caller'
import { env } from '@/lib/core/env'
import type { Network } from '@/lib/core/networks'
import { receive } from './address'
import { setFirstHeaders } from './headers'
import { bodyOf, leaveUnread } from './body'
import { refusalOf } from './page-body'
import { tellFaultOfSender } from './page-fault'
import { misshapen } from './page-shape'
import { problem } from './problem'
import { toRequest } from './request'
import { respond } from './respond'

type Doors = {
  api: (request: Request) => Promise<Response>
  pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** who is signed in by the cookie of a page; null for nobody */
  who: (request: Request) => Promise<Actor | null>
}

const isApi = (url: string) => /^\/api\/v1(\/|\?|$)/.test(url)
/** Next makes pictures smaller on demand; Galley has none, and it costs whoever asks nothing. */
const isImageMaker = (url: string) => /^\/_next\/image(\/|\?|$)/.test(url)

/** `/api/v1` goes straight to the routes, everything else to Next, which is loaded when first needed. */
export const listener =
  (doors: Doors, proxies: readonly Network[] = env.trustedProxies): RequestListener =>
  (incoming, outgoing) => {
    setFirstHeaders(outgoing, incoming.url ?? '/', secureCookies)
    const answered = askedBy(receive(incoming, proxies), () =>
      isApi(incoming.url ?? '/')
        ? answer(doors.api, incoming, outgoing)
        : page(doors, incoming, outgoing),
    )
    answered.catch((error: unknown) => {
      if (outgoing.destroyed) return
      console.error(error)
      if (outgoing.headersSent) outgoing.destroy()
      else
        void respond(
          outgoing,
          problem(500, 'Something went wrong', 'The cause is in the log of the server.'),
        )
    })
  }

async function answer(api: Doors['api'], incoming: IncomingMessage, outgoing: ServerResponse) {
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  const request = toRequest(incoming, bodyOf(incoming, outgoing), gone.signal)
  const response = request ? await api(request) : unreadable()
  leaveUnread(incoming, outgoing)
  return respond(outgoing, response)
}

const unreadable = () =>
  problem(400, 'The request cannot be read', 'Its address or method is not valid.')

async function page({ pages, who }: Doors, incoming: IncomingMessage, outgoing: ServerResponse) {
  const byCookie = async () => {
    const request = toRequest(incoming, null, new AbortController().signal)
    request?.headers.delete('authorization')
    return request && who(request)
  }
  const refusal = isImageMaker(incoming.url ?? '/')
    ? nothing()
    : (misshapen(incoming) ?? (await refusalOf(incoming, outgoing, byCookie)))
  if (refusal) {
    leaveUnread(incoming, outgoing)
    return respond(outgoing, refusal)
  }
  if (/^100-continue$/i.test(incoming.headers.expect ?? '')) outgoing.writeContinue()
  tellFaultOfSender(incoming, outgoing, readingNow())
  return pages(incoming, outgoing)
}

const nothing = () => problem(404, 'Not found', 'This address was not found.')
