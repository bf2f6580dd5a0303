import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6
export type Network = readonly [Address, number]

const loopback: readonly Network[] = [ipaddr.parseCIDR('127.0.0.0/8'), ipaddr.parseCIDR('::1/128')]

/** "loopback, 10.0.0.7, 172.16.0.0/12" as networks. Throws naming the part that is none. */
export const parseNetworks = (text: string): Network[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(networksIn)

function networksIn(part: string): readonly Network[] {
  if (part === 'loopback') return loopback
  if (ipaddr.isValidCIDR(part)) return [ipaddr.parseCIDR(part)]
  // "1" and "7" are IPv4 addresses to inet_aton, and not what anybody means here
  if (!/[.:]/.test(part) || !ipaddr.isValid(part)) throw new Error(part)
  const address = ipaddr.process(part)
  return [[address, address.kind() === 'ipv4' ? 32 : 128]]
}

/** An address written one way: IPv4 inside IPv6 as IPv4, without a port or brackets. Null for what is none. */
export function plainAddress(text: string): string | null {
  const bare = text.trim().replace(/^\[(.*)\](:\d+)?$/, '$1')
  const withoutPort = /^[\d.]+:\d+$/.test(bare) ? bare.replace(/:\d+$/, '') : bare
  if (!/[.:]/.test(withoutPort) || !ipaddr.isValid(withoutPort)) return null
  return ipaddr.process(withoutPort).toString()
}

/** Whether a plain address lies in one of the networks. */
export function liesIn(networks: readonly Network[], address: string): boolean {
  const parsed = ipaddr.process(address)
  return networks.some(
    ([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits),
  )
}

/** Who may be one caller: of IPv6 the half that a house is given, for it has the other half to itself. */
export function householdOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`
}
