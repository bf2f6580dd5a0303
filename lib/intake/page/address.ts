import { Refused } from '@/lib/core/errors'
import { literalAddress } from '@/lib/core/public-address'
import type { Network } from './resolve'

/** Why an address gave nothing, for who tells it otherwise than in these words. */
export type Unopened = 'notAllowed' | 'notThere' | 'refused' | 'siteFailed' | 'noAnswer'

export class NotOpened extends Refused {
  constructor(
    readonly why: Unopened,
    message: string,
  ) {
    super([{ path: 'url', message }])
  }
}

export const refusal = (message: string, why: Unopened = 'notAllowed') =>
  new NotOpened(why, message)

export const onPrivateNetwork = () =>
  refusal(`This address is on a private network, so Galley does not open it. ${otherWay}`)

export const otherWay = 'Paste the text, or send its file.'

/**
 * A web address as it may be opened. Ports below 1024 belong to other services than the web, but for its own two.
 * Throws Refused saying what is wrong with it.
 */
export function webAddress(text: string, base: URL | undefined, { allows }: Network): URL {
  const url = parsed(text.trim(), base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refusal('Galley opens addresses that begin with http:// or https:// only.')
  if (url.username || url.password)
    throw refusal('Take the name and password out of the address; Galley signs in nowhere.')
  const port = Number(url.port || 0)
  if (port !== 0 && port !== 80 && port !== 443 && port < 1024)
    throw refusal(`Port ${port} is not one of the web, so Galley does not open it.`)
  const literal = literalAddress(url.hostname)
  if (literal !== null && !allows(literal)) throw onPrivateNetwork()
  url.hash = ''
  return url
}

function parsed(text: string, base: URL | undefined): URL {
  try {
    return new URL(text, base)
  } catch {
    throw refusal('This is not a web address. It would look like https://example.org/story.')
  }
}
