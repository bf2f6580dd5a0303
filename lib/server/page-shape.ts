import type { IncomingMessage } from 'node:http'
import { env } from '@/lib/core/env'
import { pageRefusal } from './page-refusal'
import { problem } from './problem'

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']

/**
 * What Next would take for a fault of its own: an address that says nothing, a method no page has, a form without its
 * borders, and one that another site sent. Told here as what it is; null lets the request pass.
 */
export function misshapen(incoming: IncomingMessage): Response | null {
  const method = incoming.method ?? 'GET'
  if (!isReadable(incoming.url ?? '/'))
    return problem(400, 'The request cannot be read', 'Its address is not valid.')
  if (!methods.includes(method)) {
    const answer = problem(405, 'Method not allowed', 'No page takes this method.')
    answer.headers.set('allow', methods.join(', '))
    return answer
  }
  if (method !== 'POST') return null
  if (!isOwn(incoming))
    return pageRefusal(incoming, {
      status: 403,
      title: 'Not allowed',
      detail: 'This was not sent by a page of Galley.',
    })
  if (/^multipart\/form-data(?!.*boundary=)/i.test(incoming.headers['content-type'] ?? ''))
    return problem(400, 'The request cannot be read', 'A form says where its fields end.')
  return null
}

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?')[0] ?? '')
    return true
  } catch {
    return false
  }
}

/** A browser says which page sent a form; programs that say nothing carry no cookie of anybody. */
function isOwn({ headers }: IncomingMessage): boolean {
  const { origin } = headers
  if (origin === undefined) return true
  const hosts = [headers.host, String(headers['x-forwarded-host'] ?? '')].filter(Boolean)
  const own = hosts.flatMap((host) => [`http://${host}`, `https://${host}`])
  return [env.url, ...own].includes(origin)
}
