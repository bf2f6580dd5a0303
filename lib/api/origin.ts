import { env } from '@/lib/core/env'
import { Forbidden } from '@/lib/core/errors'

/**
 * A browser sends its cookie with whatever page asks it to, so a change asked for by cookie must come from one of our own
 * pages. Programs send a token, which no other site can make a browser send.
 */
export function checkSameOrigin(request: Request) {
  const site = request.headers.get('sec-fetch-site')
  if (site ? site === 'same-origin' : isOwn(request, request.headers.get('origin'))) return
  throw new Forbidden(
    'This was not sent by a page of Galley. Programs send a token instead of the cookie.',
  )
}

const isOwn = (request: Request, origin: string | null) =>
  origin !== null &&
  [env.url, `http://${host(request)}`, `https://${host(request)}`].includes(origin)

const host = (request: Request) => request.headers.get('host') ?? new URL(request.url).host
