import ipaddr from 'ipaddr.js'

/** Addresses of the open internet under IPv6; whatever stands outside leads back into some network, or nowhere. */
const globalUnicast = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an IP address is one of the open internet: not of this machine, a private or carrier's network, a link, a
 * multicast group or a block that is kept for something else, and not one that carries such an address inside
 * (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const plain = ipaddr.process(address)
  if (plain.range() !== 'unicast') return false
  return plain.kind() === 'ipv4' || plain.match(globalUnicast)
}

/** The address a host name already is, as in http://[::1]/; null where it is a name. URL writes 0x7f.1 as 127.0.0.1. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  return ipaddr.isValid(bare) ? bare : null
}
