import type { ServerResponse } from 'node:http'

/** On every answer, whoever gives it: not guessed at, not embedded elsewhere, and no use of what a desk does not need. */
const always: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  // forms without script must still say where they come from
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
}

/** A year, as those who preload lists of such hosts ask at least. */
const strictTransport = 'max-age=31536000'

/** Named after what is in them, and the same for everybody. */
const isPublicFile = (path: string) => /^\/(_next\/static\/|icon|favicon)/.test(path)
/** What proxy.ts does not see; pages get their own policy there. */
const isNoPage = (path: string) => /^\/(_next\/|api\/|favicon)/.test(path)

/** The headers an answer begins with; routes and pages may set their own in their place. `https`: as people reach Galley. */
export function firstHeaders(path: string, https: boolean): Record<string, string> {
  return {
    ...always,
    ...(https && { 'strict-transport-security': strictTransport }),
    ...(!isPublicFile(path) && { 'cache-control': 'no-store' }),
    ...(isNoPage(path) && {
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    }),
  }
}

export function setFirstHeaders(outgoing: ServerResponse, path: string, https: boolean) {
  for (const [name, value] of Object.entries(firstHeaders(path, https)))
    outgoing.setHeader(name, value)
}

const reasons: Partial<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** An answer to what is no request at all; Node's own says nothing but its status. */
export function unreadable(code: string | undefined, https: boolean): string {
  const headers = { ...firstHeaders('/api/', https), connection: 'close', 'content-length': '0' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return `HTTP/1.1 ${reasons[code ?? ''] ?? '400 Bad Request'}\r\n${lines.join('\r\n')}\r\n\r\n`
}
