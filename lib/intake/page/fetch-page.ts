import { Agent, fetch, type Response } from 'undici'
import { TooLarge, UnsupportedMedia } from '@/lib/core/errors'
import manifest from '@/package.json'
import { otherWay, refusal, webAddress } from './address'
import { failureOf, seconds, statusProblem } from './failure'
import { lookupIn, type Network, openInternet } from './resolve'

/** What an address gave. `url` is where it was found in the end. */
export type Page = {
  url: string
  name: string
  mediaType: string
  charset: string | null
  /** what the site said of it, in small letters */
  headers: Readonly<Record<string, string>>
  bytes: Uint8Array
}

/** What is taken of all that sites send. */
export type Wanted = {
  accept: string
  /** the kind it is, from what the site says and how its address ends; throws UnsupportedMedia */
  mediaTypeOf: (said: string, name: string) => string
  mostBytes: (mediaType: string) => number
  tooLarge: (most: number) => TooLarge
}

const mostBytes = 10 * 1024 * 1024
const mostRedirects = 5

/** What is asked for, and the endings that say the same where a site only says that it sends a file. */
const kinds: Record<string, RegExp | null> = {
  'text/html': null,
  'application/xhtml+xml': null,
  'text/plain': /\.(txt|text|md|markdown)$/i,
  'text/markdown': null,
  'application/pdf': /\.pdf$/i,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': /\.docx$/i,
  'application/vnd.oasis.opendocument.text': /\.odt$/i,
  'application/rtf': /\.rtf$/i,
  'text/rtf': null,
}

const articles: Wanted = {
  accept: `${Object.keys(kinds).join(', ')}, */*;q=0.1`,
  mediaTypeOf: (said, name) => articleTypeOf(said, name),
  mostBytes: () => mostBytes,
  tooLarge: () => new TooLarge('This page is larger than 10 MB. Paste the part to be checked.'),
}

type Given = { signal?: AbortSignal; network?: Network; wanted?: Wanted }

/**
 * Opens a web address: of the open internet only, at every redirect anew, without cookies, 10 MB (of an article) and
 * 20 seconds at most. Throws Refused, TooLarge or UnsupportedMedia saying why not; the signal's reason when it is called off.
 */
export async function fetchPage(
  address: string,
  { signal, network = openInternet, wanted = articles }: Given = {},
): Promise<Page> {
  const agent = new Agent({ connect: { lookup: lookupIn(network) }, pipelining: 0 })
  const late = AbortSignal.timeout(seconds * 1000)
  const until = signal ? AbortSignal.any([signal, late]) : late
  try {
    return await follow(webAddress(address, undefined, network), { agent, until, network, wanted })
  } catch (error) {
    throw failureOf(error, signal)
  } finally {
    void agent.destroy()
  }
}

type Way = { agent: Agent; until: AbortSignal; network: Network; wanted: Wanted }

async function follow(start: URL, { agent, until, network, wanted }: Way): Promise<Page> {
  let url = start
  for (let step = 0; step <= mostRedirects; step++) {
    const response = await fetch(url, {
      dispatcher: agent,
      redirect: 'manual',
      headers: { 'user-agent': `Galley/${manifest.version}`, accept: wanted.accept },
      signal: until,
    })
    const next = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || next === null)
      return pageOf(url, response, wanted)
    await response.body?.cancel()
    url = webAddress(next, url, network)
  }
  throw refusal(`This address leads on more than ${mostRedirects} times. ${otherWay}`, 'siteFailed')
}

async function pageOf(url: URL, response: Response, wanted: Wanted): Promise<Page> {
  if (!response.ok) throw statusProblem(response.status)
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';')
  const name = nameOf(url)
  const mediaType = wanted.mediaTypeOf(type.trim().toLowerCase(), name)
  const charset = parameters
    .map((text) => /^\s*charset\s*=\s*"?([\w.:-]+)/i.exec(text)?.[1])
    .find(Boolean)
  return {
    url: url.href,
    name,
    mediaType,
    charset: charset ?? null,
    headers: Object.fromEntries(response.headers),
    bytes: await bytesOf(response, wanted, mediaType),
  }
}

const nameOf = ({ pathname, hostname }: URL) => pathname.split('/').at(-1) || hostname

function articleTypeOf(type: string, name: string): string {
  if (Object.hasOwn(kinds, type)) return type
  const silent =
    type === '' || type === 'application/octet-stream' || type === 'binary/octet-stream'
  const known = silent && Object.entries(kinds).find(([, ending]) => ending?.test(name))?.[0]
  if (known) return known
  throw new UnsupportedMedia(
    `At this address there is ${type || 'something of no known kind'}; Galley reads web pages, text, PDF, Word (.docx), OpenDocument (.odt) and RTF.`,
  )
}

/** Counts what comes out of the decompression, so a small answer cannot become a large one. */
async function bytesOf(response: Response, wanted: Wanted, type: string): Promise<Uint8Array> {
  const most = wanted.mostBytes(type)
  const chunks: Uint8Array[] = []
  let length = 0
  if (
    !response.headers.has('content-encoding') &&
    Number(response.headers.get('content-length')) > most
  )
    throw wanted.tooLarge(most)
  for await (const chunk of response.body ?? []) {
    length += (chunk as Uint8Array).length
    if (length > most) throw wanted.tooLarge(most)
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks, length)
}
