import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/core/env'

/** How the person who asks reaches Galley, unless one address was set for everybody: what links begin with. */
export async function baseAddress(): Promise<string> {
  if (process.env.GALLEY_URL) return env.url
  const said = await headers()
  const host = said.get('host')
  // only what a believed proxy said comes as far as here (lib/server/address.ts)
  return host ? `${said.get('x-forwarded-proto') ?? 'http'}://${host}` : env.url
}
