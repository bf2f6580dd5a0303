import { expect, test } from 'vitest'
import { canonicalAddress } from '@/lib/sources/address'

const page = 'https://example.org/news/dam?id=7'
const plain = 'https://example.org/news/dam'
const equal: [string, string][] = [
  ['the scheme', 'http://example.org/news/dam'],
  ['www.', 'https://www.example.org/news/dam'],
  ['both', 'http://www.example.org/news/dam'],
  ['capitals in the host', 'HTTPS://WWW.Example.ORG/news/dam'],
  ['a slash at the end', 'https://example.org/news/dam/'],
  ['two slashes', 'https://example.org//news//dam'],
  ['the port that goes without saying', 'https://example.org:443/news/dam'],
  ['that of the other scheme', 'http://example.org:80/news/dam'],
  ['a fragment', 'https://example.org/news/dam#figures'],
  ['an empty fragment', 'https://example.org/news/dam#'],
  ['words to jump to', 'https://example.org/news/dam#:~:text=41%20million'],
  ['an empty question', 'https://example.org/news/dam?'],
  ['utm_source', 'https://example.org/news/dam?utm_source=feed'],
  ['many utm_', 'https://example.org/news/dam?utm_medium=x&utm_campaign=y&utm_id=3'],
  ['capitals in utm_', 'https://example.org/news/dam?UTM_Source=feed'],
  ['fbclid', 'https://example.org/news/dam?fbclid=IwAR0'],
  ['gclid', 'https://example.org/news/dam?gclid=abc'],
  ['msclkid', 'https://example.org/news/dam?msclkid=abc'],
  ['a newsletter', 'https://example.org/news/dam?mc_cid=1&mc_eid=2'],
  ['an account', 'https://reader@example.org/news/dam'],
  ['dots in the path', 'https://example.org/sport/../news/./dam'],
  ['a full stop behind the host', 'https://example.org./news/dam'],
  ['blanks around', '  https://example.org/news/dam '],
  ['a host for fast copies', 'https://amp.example.org/news/dam'],
  ['a path for them', 'https://example.org/news/dam/amp'],
  ['and with a slash', 'https://example.org/news/dam/amp/'],
  ['in front', 'https://example.org/amp/news/dam'],
  ['asked for', 'https://example.org/news/dam?amp'],
  ['asked for by a number', 'https://example.org/news/dam?amp=1'],
  ['by a word', 'https://example.org/news/dam?outputType=amp'],
  ['a cache', 'https://example-org.cdn.ampproject.org/c/s/example.org/news/dam'],
  [
    'a cache of the other scheme',
    'https://example-org.cdn.ampproject.org/v/example.org/news/dam/amp',
  ],
  ['a search engine', 'https://www.google.com/amp/s/example.org/news/dam'],
  ['all at once', 'http://www.example.org:80/news/dam/amp/?utm_source=x#top'],
]
test.each(equal)('%s makes no other page', (_, address) => {
  expect(canonicalAddress(address)).toBe('example.org/news/dam')
})

test.each([
  ['https://example.org/?b=2&a=1', 'https://example.org?a=1&b=2'],
  ['https://example.org/a%7Eb', 'https://example.org/a~b'],
  ['https://example.org/a?q=%20x', 'https://example.org/a?q=+x'],
  ['https://bücher.example/x', 'https://xn--bcher-kva.example/x'],
  ['https://example.org/київ', 'https://example.org/%D0%BA%D0%B8%D1%97%D0%B2'],
  ['https://example.org/dam.amp.html', 'https://example.org/dam.html'],
])('%s is %s', (one, other) => {
  expect(canonicalAddress(one)).toBe(canonicalAddress(other))
})

test.each([
  ['another page', 'https://example.org/news/dams'],
  ['capitals in the path', 'https://example.org/News/Dam'],
  ['a page below', 'https://example.org/news/dam/2'],
  ['the page above', 'https://example.org/news'],
  ['another house', 'https://example.com/news/dam'],
  ['another host of the house', 'https://data.example.org/news/dam'],
  ['www2', 'https://www2.example.org/news/dam'],
  ['another port', 'https://example.org:8443/news/dam'],
  ['a question', 'https://example.org/news/dam?page=2'],
  ['a word that begins like amp', 'https://example.org/news/dam/ampere'],
  ['one that ends like it', 'https://example.org/news/dam/camp'],
  ['a host that begins like it', 'https://ampere.example.org/news/dam'],
  ['a question about amp', 'https://example.org/news/dam?amp=marshall'],
  ['a route in the fragment', 'https://example.org/news/dam#/tables/3'],
  ['one of the old kind', 'https://example.org/news/dam#!/tables/3'],
  ['a copy in an archive', 'https://web.archive.org/web/2020/https://example.org/news/dam'],
  ['a question that speaks of utm', 'https://example.org/news/dam?zone=utm_32'],
  ['a zone', 'https://example.org/news/dam?utm=32'],
  ['a slash that is written', 'https://example.org/news%2Fdam'],
  ['an address in a question', 'https://example.org/?u=https://example.org/news/dam'],
])('%s is another page: %s', (_, address) => {
  expect(canonicalAddress(address)).not.toBe(canonicalAddress(plain))
  expect(canonicalAddress(address)).not.toBe(canonicalAddress(page))
})

test.each(['', 'dam', 'mailto:a@example.org', 'file:///dam', 'https://', 'javascript:alert(1)'])(
  '%j is no address of the web',
  (address) => expect(canonicalAddress(address)).toBeNull(),
)

test('an address that cannot be read is refused by none of its parts', () => {
  expect(canonicalAddress('https://example.org/%E0%A4%A')).toBe('example.org/%E0%A4%A')
  expect(canonicalAddress('https://example.org/%zz?q=%zz')).not.toBeNull()
})
