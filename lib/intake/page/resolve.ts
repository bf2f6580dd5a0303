import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from '@/lib/core/public-address'

/** How names are resolved, and which addresses may be opened. Given by tests; everybody else has `openInternet`. */
export type Network = {
  addressesOf: (hostname: string) => Promise<LookupAddress[]>
  allows: (address: string) => boolean
}

export const openInternet: Network = {
  addressesOf: (hostname) =>
    new Promise((resolve, reject) => {
      lookup(hostname, { all: true }, (error, addresses) =>
        error ? reject(error) : resolve(addresses),
      )
    }),
  allows: isPublicAddress,
}

export class PrivateAddress extends Error {}

/**
 * What a connection asks for the addresses of a name. They are checked here and nowhere before, so what was checked is
 * what is connected to, however often the answer changes.
 */
export const lookupIn =
  ({ addressesOf, allows }: Network): LookupFunction =>
  (hostname, options, callback) => {
    addressesOf(hostname).then(
      (addresses) => {
        const allowed = addresses.filter(({ address }) => allows(address))
        const [first] = allowed
        if (!first) callback(new PrivateAddress(), '')
        else if (options.all) callback(null, allowed)
        else callback(null, first.address, first.family)
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, ''),
    )
  }
