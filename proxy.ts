import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'

const isDevelopment = process.env.NODE_ENV === 'development'

/** Only our own scripts run, named by a nonce; nothing is loaded from elsewhere, and nobody frames us. */
const policy = (nonce: string) =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    // a nonce would switch off 'unsafe-inline', which Next's own panel needs
    `style-src 'self' ${isDevelopment ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')

/** Headers for every page. No permission rests on this file: pages and commands ask for themselves. */
export function proxy(request: NextRequest) {
  const nonce = randomBytes(16).toString('base64')
  const headers = new Headers(request.headers)
  const csp = policy(nonce)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', csp)
  headers.set('x-galley-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', csp)
  return response
}

export const config = {
  matcher: [{ source: '/((?!_next/static|_next/image|favicon.ico|api/).*)' }],
}
