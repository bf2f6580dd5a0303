import { z } from 'zod'
import { canonicalJson, sha256 } from '@/lib/core/digest'
import { Refusal, UnsupportedMedia } from '@/lib/core/errors'
import { putBack } from '@/lib/intake/left-out'
import { decodePage } from '@/lib/intake/page/decode'
import type { ReadDocument } from '@/lib/intake/readers/reader'

/** Where in a text what begins: the offset, and what to call the place. */
export type Places = readonly (readonly [at: number, name: string])[]
const places = z.array(z.tuple([z.number(), z.string()]))

/** As they are stored; null = there are none. */
export const placesIn = (stored: string | null): Places => places.parse(JSON.parse(stored ?? '[]'))

/** `text` null = none can be read, and `unreadable` says why. */
export type ReadCopy = { text: string | null; places: Places; unreadable: string | null }

type Held = {
  bytes: Uint8Array
  mediaType: string
  charset: string | null
  name: string
  /** where a page was found; null = a file */
  url: string | null
}

/** All that can be read of a copy, with its places. What cannot be read is a copy all the same. */
export async function readCopy(copy: Held): Promise<ReadCopy> {
  try {
    const { text, pages = [] } = await documentIn(copy)
    if (text.trim()) return { text, places: pages, unreadable: null }
    return nothing('There is no text in it.')
  } catch (error) {
    if (error instanceof UnsupportedMedia)
      return nothing(`Galley reads no text of this kind of file (${copy.mediaType}).`)
    if (error instanceof Refusal) return nothing(error.message)
    throw error
  }
}

const nothing = (unreadable: string): ReadCopy => ({ text: null, places: [], unreadable })

type Text = Pick<ReadDocument, 'text' | 'pages'>

async function documentIn({ bytes, mediaType, charset, name, url }: Held): Promise<Text> {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType))
    return pageIn(decodePage(bytes, charset), url)
  const { readFile, findReaderOf } = await import('@/lib/intake/readers/registry')
  // the kind is what the site says it is, whatever its address ends in
  const called = url === null && findReaderOf(name) ? name : 'copy'
  const type = charset ? `${mediaType}; charset=${charset}` : mediaType
  return readFile({ name: called, mediaType: type, bytes })
}

/** All that a page shows, not its article alone: a passage may stand beside that. */
async function pageIn(html: string, url: string | null): Promise<Text> {
  const [{ readPage }, { readWhole }, { openPage }] = await Promise.all([
    import('@/lib/intake/readers/html/page'),
    import('@/lib/intake/readers/html/whole'),
    import('@/lib/intake/readers/html/open'),
  ])
  try {
    const read = readPage(html, url ?? undefined)
    const shown = read.leftOut.flatMap(({ why }, at) => (why === 'around' ? [at] : []))
    return putBack(read, shown)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return readWhole(openPage(html))
  }
}

/** Names what can be read of a copy, so that nobody changes it unnoticed. */
export const textDigest = (text: string | null, places: string | null) =>
  text === null ? null : sha256(canonicalJson({ text, places }))
