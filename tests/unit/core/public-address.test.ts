import { expect, test } from 'vitest'
import { isPublicAddress, literalAddress } from '@/lib/core/public-address'

test.each([
  '93.184.216.34',
  '8.8.8.8',
  '1.1.1.1',
  '172.32.0.1',
  '192.169.0.1',
  '2606:4700:4700::1111',
  '2a00:1450::1',
])('%s is of the open internet', (address) => expect(isPublicAddress(address)).toBe(true))

test.each([
  ['this machine', '127.0.0.1'],
  ['this machine, another of its addresses', '127.8.9.10'],
  ['no machine', '0.0.0.0'],
  ['a private network', '10.1.2.3'],
  ['a private network', '172.16.0.1'],
  ['a private network', '172.31.255.255'],
  ['a private network', '192.168.1.1'],
  ['a carrier’s network', '100.64.0.1'],
  ['a link, where clouds keep their secrets', '169.254.169.254'],
  ['everybody on a link', '255.255.255.255'],
  ['a group', '224.0.0.1'],
  ['what is kept for later', '240.0.0.1'],
  ['what is kept for protocols', '192.0.0.170'],
  ['examples', '192.0.2.1'],
  ['examples', '198.51.100.7'],
  ['examples', '203.0.113.9'],
  ['measuring', '198.18.0.1'],
  ['a relay', '192.88.99.1'],
  ['this machine under IPv6', '::1'],
  ['no machine under IPv6', '::'],
  ['an IPv4 address inside', '::ffff:127.0.0.1'],
  ['an IPv4 address inside, in hexadecimals', '::ffff:7f00:1'],
  ['an IPv4 address inside, the old way', '::127.0.0.1'],
  ['a private IPv4 address inside', '::ffff:192.168.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64 of one network', '64:ff9b:1::7f00:1'],
  ['6to4', '2002:7f00:1::1'],
  ['Teredo', '2001::7f00:1'],
  ['a private network under IPv6', 'fd00::1'],
  ['a cloud’s secrets under IPv6', 'fd00:ec2::254'],
  ['a link under IPv6', 'fe80::1'],
  ['a link, named', 'fe80::1%eth0'],
  ['an old kind of private network', 'fec0::1'],
  ['a group under IPv6', 'ff02::1'],
  ['what nobody has been given under IPv6, low', '1000::1'],
  ['what nobody has been given under IPv6, high', '4000::1'],
  ['segment routing', '5f00::1'],
  ['examples under IPv6', '2001:db8::1'],
  ['what goes nowhere', '100::1'],
])('%s is not: %s', (_, address) => expect(isPublicAddress(address)).toBe(false))

test.each(['', 'localhost', 'example.org', '1.2.3.4.5', '12:34'])(
  '“%s” is no address at all',
  (text) => expect(isPublicAddress(text)).toBe(false),
)

test('brackets make an address only around the whole', () => {
  expect(literalAddress('1[::1]')).toBeNull()
  expect(literalAddress('[::1]1')).toBeNull()
})

test.each([
  ['http://127.0.0.1/', '127.0.0.1'],
  ['http://[::1]:8080/', '::1'],
  ['http://2130706433/', '127.0.0.1'],
  ['http://0x7f.0.0.1/', '127.0.0.1'],
  ['http://0x7f000001/', '127.0.0.1'],
  ['http://0177.0.0.1/', '127.0.0.1'],
  ['http://127.1/', '127.0.0.1'],
  ['http://[::ffff:7f00:1]/', '::ffff:7f00:1'],
  ['http://１２７.0.0.1/', '127.0.0.1'],
  ['http://example.org/', null],
])('the host of %s is, as an address, %s', (url, address) =>
  expect(literalAddress(new URL(url).hostname)).toBe(address),
)
