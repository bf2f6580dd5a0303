import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { decodePage } from '@/lib/intake/page/decode'
import { fetchPage } from '@/lib/intake/page/fetch-page'
import type { Network } from '@/lib/intake/page/resolve'
import { Refused, TooLarge, UnsupportedMedia } from '@/lib/core/errors'
import manifest from '@/package.json'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A site on this machine; gives its port. */
async function site(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return (server.address() as AddressInfo).port
}

const says =
  (body: string | Uint8Array, headers: OutgoingHttpHeaders = {}, status = 200): RequestListener =>
  (_, response) =>
    void response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(body)

/** The open internet of these tests is 127.0.0.1; all else, 127.0.0.2 too, is private. */
const network = (...answers: string[]): Network => ({
  addressesOf: (hostname) => {
    if (hostname === 'nowhere.example')
      return Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
    const address = (answers.length > 1 ? answers.shift() : answers[0]) ?? '127.0.0.1'
    return Promise.resolve([{ address, family: 4 }])
  },
  allows: (address) => address === '127.0.0.1',
})

const get = (url: string, given: Parameters<typeof fetchPage>[1] = {}) =>
  fetchPage(url, { network: network(), ...given })
const privately = /on a private network, so Galley does not open it/

test('a page comes as its bytes, with its type, its letters and where it was found', async () => {
  const port = await site(
    says('<p>Grüße</p>', { 'content-type': 'Text/HTML; Charset="ISO-8859-1"' }),
  )
  const page = await get(`http://news.example:${port}/a/story?x=1#part`)
  expect(page).toMatchObject({
    url: `http://news.example:${port}/a/story?x=1`,
    name: 'story',
    mediaType: 'text/html',
    charset: 'ISO-8859-1',
  })
  expect(Buffer.from(page.bytes).toString()).toBe('<p>Grüße</p>')
})

test('Galley says who it is, and sends neither cookie nor where it comes from', async () => {
  const seen: IncomingMessage['headers'][] = []
  const port = await site((request, response) => {
    seen.push(request.headers)
    const on = request.url === '/' ? { location: '/two' } : {}
    says(
      'ok',
      { 'set-cookie': 'a=1; Path=/', ...on },
      request.url === '/' ? 302 : 200,
    )(request, response)
  })
  await get(`http://news.example:${port}/`)
  expect(seen.map((headers) => headers['user-agent'])).toEqual(
    Array(2).fill(`Galley/${manifest.version}`),
  )
  for (const { cookie, referer, authorization } of seen)
    expect([cookie, referer, authorization]).toEqual([undefined, undefined, undefined])
})

test.each([
  ['', /not a web address/],
  ['not an address', /not a web address/],
  ['ftp://example.org/a', /http:\/\/ or https:\/\//],
  ['file:///etc/passwd', /http:\/\/ or https:\/\//],
  ['javascript:alert(1)', /http:\/\/ or https:\/\//],
  ['http://ana:secret@example.org/', /name and password/],
  ['http://example.org:22/', /Port 22 is not one of the web/],
  ['http://localhost/', privately],
  ['http://127.0.0.1:3000/api/v1/health', privately],
  ['http://0x7f.1/', privately],
  ['http://2130706433/', privately],
  ['http://[::1]/', privately],
  ['http://[::ffff:10.0.0.1]/', privately],
  ['http://169.254.169.254/latest/meta-data/', privately],
  ['http://192.168.1.1/', privately],
])('%s is refused: %s', async (url, why) => {
  const error: unknown = await fetchPage(url).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Refused)
  expect((error as Refused).reasons[0]?.path).toBe('url')
  expect((error as Refused).message).toMatch(why)
})

test('a name that leads into a private network is refused, and nothing is asked there', async () => {
  const asked = vi.fn(says('secret'))
  const port = await site(asked)
  const way = get(`http://inside.example:${port}/`, { network: network('127.0.0.2') })
  await expect(way).rejects.toThrow(privately)
  expect(asked).not.toHaveBeenCalled()
})

test('of a name with public and private addresses only the public ones are opened', async () => {
  const port = await site(says('both'))
  const both: Network = {
    ...network(),
    addressesOf: () =>
      Promise.resolve(['127.0.0.2', '127.0.0.1'].map((address) => ({ address, family: 4 }))),
  }
  expect((await get(`http://both.example:${port}/`, { network: both })).bytes).toHaveLength(4)
})

test('a name that was public a moment ago is looked at again for the next connection', async () => {
  const asked: (string | undefined)[] = []
  const port = await site((request, response) => {
    asked.push(request.url)
    says('', { location: '/inside', connection: 'close' }, 302)(request, response)
  })
  const rebinding = network('127.0.0.1', '127.0.0.2')
  await expect(get(`http://rebind.example:${port}/`, { network: rebinding })).rejects.toThrow(
    privately,
  )
  expect(asked).toEqual(['/'])
})

test.each([
  'http://127.0.0.2/',
  'http://10.0.0.1/',
  'http://[::1]/',
  'http://0/',
  '//192.168.0.1/x',
])('a page that leads on to %s is refused', async (location) => {
  const port = await site(says('', { location }, 301))
  await expect(get(`http://news.example:${port}/`)).rejects.toThrow(privately)
})

test('what a page leads on to is held to the same rules as the address itself', async () => {
  const port = await site(says('', { location: 'file:///etc/passwd' }, 302))
  await expect(get(`http://news.example:${port}/`)).rejects.toThrow(/http:\/\/ or https:\/\//)
})

test('five times a page may lead on, and where it ends is its address', async () => {
  const port = await site((request, response) => {
    const step = Number(request.url?.slice(1))
    const to = step > 0 ? { location: `/${step - 1}` } : {}
    says('there', to, step > 0 ? 307 : 200)(request, response)
  })
  expect((await get(`http://news.example:${port}/5`)).url).toBe(`http://news.example:${port}/0`)
  await expect(get(`http://news.example:${port}/6`)).rejects.toThrow(/more than 5 times/)
})

test.each([
  [404, /no page at this address/],
  [410, /no page at this address/],
  [403, /does not show the page to Galley \(it answered 403\)/],
  [429, /left alone/],
  [503, /failure of its own/],
  [304, /did not send the page/],
])('an answer of %s is told in words', async (status, why) => {
  const port = await site(says('', {}, status))
  await expect(get(`http://news.example:${port}/`)).rejects.toThrow(why)
})

test('a site that is not there is told in words', async () => {
  await expect(get('http://nowhere.example/')).rejects.toThrow(
    /No site of this name was found from here/,
  )
  const port = await site(says(''))
  servers[0]?.close()
  await expect(get(`http://news.example:${port}/`)).rejects.toThrow(/does not answer/)
})

test('a site that breaks off, or answers nonsense, is told in words', async () => {
  const port = await site((request) => request.socket.destroy())
  await expect(get(`http://news.example:${port}/`)).rejects.toThrow(/broke the connection off/)
  const other = await site((request) => request.socket.end('what is this\r\n\r\n'))
  await expect(get(`http://news.example:${other}/`)).rejects.toThrow(Refused)
})

test.each(['image/png', 'video/mp4', 'application/json', 'application/zip', ''])(
  'what is of type “%s” is not read',
  async (type) => {
    const port = await site(says('x', { 'content-type': type }))
    const error: unknown = await get(`http://news.example:${port}/a`).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(UnsupportedMedia)
    expect((error as Error).message).toMatch(/Galley reads web pages/)
  },
)

test('a file of a silent type is known by its ending', async () => {
  const port = await site(says('%PDF', { 'content-type': 'application/octet-stream' }))
  const { mediaType, name } = await get(`http://news.example:${port}/files/Report.PDF?v=2`)
  expect([mediaType, name]).toEqual(['application/pdf', 'Report.PDF'])
})

const mega = 1024 * 1024

test('a page that says it is larger than 10 MB is not read', async () => {
  const port = await site((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-length': String(11 * mega) })
      .write('x')
  })
  await expect(get(`http://news.example:${port}/`)).rejects.toThrow(TooLarge)
})

test('a page without end is left at 10 MB', async () => {
  let gone = false
  const port = await site((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.on('close', () => (gone = true))
    const more = () => {
      while (!gone && response.write(Buffer.alloc(mega)));
      if (!gone) response.once('drain', more)
    }
    more()
  })
  await expect(get(`http://news.example:${port}/`)).rejects.toThrow(TooLarge)
  await vi.waitUntil(() => gone)
})

test('a small answer that unpacks to more than 10 MB is left there', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * mega), { level: 9 })
  expect(bomb.length).toBeLessThan(mega)
  const port = await site(says(bomb, { 'content-encoding': 'gzip' }))
  const before = process.memoryUsage().arrayBuffers
  await expect(get(`http://news.example:${port}/`)).rejects.toThrow(TooLarge)
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * mega)
})

test('a packed page of a fair size comes unpacked', async () => {
  const port = await site(says(gzipSync('<p>Small</p>'), { 'content-encoding': 'gzip' }))
  expect(Buffer.from((await get(`http://news.example:${port}/`)).bytes).toString()).toBe(
    '<p>Small</p>',
  )
})

test('a site that drips has 20 seconds in all', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const soon = new AbortController()
    setTimeout(() => soon.abort(new DOMException('too late', 'TimeoutError')), 300)
    return soon.signal
  })
  const port = await site((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const drip = setInterval(() => response.write('x'), 50)
    response.on('close', () => clearInterval(drip))
  })
  await expect(get(`http://news.example:${port}/`)).rejects.toThrow(/within 20 seconds/)
  expect(timeout).toHaveBeenCalledWith(20_000)
  timeout.mockRestore()
})

test('whoever calls it off is not kept waiting, and the site is let go', async () => {
  let gone = false
  const port = await site((_, response) => {
    response.on('close', () => (gone = true))
  })
  const given = new AbortController()
  const way = get(`http://news.example:${port}/`, { signal: given.signal })
  await sleep(50)
  given.abort(new Error('not needed any more'))
  await expect(way).rejects.toThrow('not needed any more')
  await vi.waitUntil(() => gone)
})

test('names are looked up for real where no test stands in', async () => {
  await expect(fetchPage('http://localhost:3000/')).rejects.toThrow(privately)
})

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const utf8 = (text: string) => new TextEncoder().encode(text)

test.each([
  ['as its answer says', latin('é'), 'iso-8859-1', 'é'],
  ['as its first bytes say, whatever the answer says', utf8('\uFEFFé'), 'iso-8859-1', 'é'],
  ['in UTF-16 that says so', Uint8Array.from([0xff, 0xfe, 0xe9, 0]), null, 'é'],
  ['in UTF-16 the other way round', Uint8Array.from([0xfe, 0xff, 0, 0xe9]), null, 'é'],
  ['as its head says', latin('<meta charset=windows-1252>é'), null, '<meta charset=windows-1252>é'],
  [
    'as its head says, the long way',
    latin('<meta http-equiv=x content="text/html; charset=latin1">é'),
    null,
    '<meta http-equiv=x content="text/html; charset=latin1">é',
  ],
  ['as UTF-8 where nothing is said', utf8('é'), null, 'é'],
  [
    'as the web does where nothing is said and it is no UTF-8',
    latin('“é'.replace('“', '\x93')),
    null,
    '“é',
  ],
  ['as if nothing were said where nobody knows what is said', utf8('é'), 'x-nonsense', 'é'],
  [
    'as UTF-8 where it claims in plain letters to be UTF-16',
    utf8('<meta charset=utf-16>é'),
    null,
    '<meta charset=utf-16>é',
  ],
])('a page is read %s', (_, bytes, charset, text) => expect(decodePage(bytes, charset)).toBe(text))

test('Ukrainian in an old encoding comes with its letters', () => {
  expect(decodePage(Uint8Array.from([0xca, 0xe8, 0xbf, 0xe2]), 'windows-1251')).toBe('Київ')
})
