import { TooLarge } from '@/lib/core/errors'
import type { Page, Wanted } from '@/lib/intake/page/fetch-page'
import { findReaderOf } from '@/lib/intake/readers/registry'

const megabyte = 1024 * 1024
export const mostBytes = { page: 2 * megabyte, file: 50 * megabyte }

const isPage = (mediaType: string) => /^(?:text\/|application\/xhtml\+xml)/.test(mediaType)

/** Whatever a site sends: a recording that Galley cannot read is a source as well. */
const anything: Wanted = {
  accept: 'text/html, application/xhtml+xml, application/pdf, */*;q=0.8',
  mediaTypeOf: (said, name) => {
    const silent = said === '' || /^(?:application|binary)\/octet-stream$/.test(said)
    if (!silent) return said
    return findReaderOf(name)?.mediaTypes[0] ?? 'application/octet-stream'
  },
  mostBytes: (mediaType) => (isPage(mediaType) ? mostBytes.page : mostBytes.file),
  tooLarge: (most) =>
    new TooLarge(
      most === mostBytes.page
        ? 'This page is larger than 2 MB, the most that is kept of a page. Save it as a file and add that.'
        : 'This file is larger than 50 MB, the most that is kept.',
    ),
}

/** What of an answer may matter later: when it was changed, which edition it is, in which language. */
const useful = [
  'content-type',
  'content-language',
  'last-modified',
  'etag',
  'date',
  'content-disposition',
  'memento-datetime',
  'link',
] as const

export type Copy = {
  bytes: Uint8Array
  mediaType: string
  charset: string | null
  name: string
  finalUrl: string
  headers: Record<string, string>
}

/** Opens web addresses; given by tests, who have no web. */
export type OpenAddress = (url: string, wanted: Wanted) => Promise<Page>

const openAddress: OpenAddress = async (url, wanted) => {
  const { fetchPage } = await import('@/lib/intake/page/fetch-page')
  return fetchPage(url, { wanted })
}

/** What an address gives now, under the same guards as an article. Throws NotOpened and TooLarge. */
export async function fetchCopy(url: string, open: OpenAddress = openAddress): Promise<Copy> {
  const { url: finalUrl, headers, bytes, mediaType, charset, name } = await open(url, anything)
  const kept = useful.flatMap((field) =>
    headers[field] ? [[field, headers[field].slice(0, 1000)] as const] : [],
  )
  return { bytes, mediaType, charset, name, finalUrl, headers: Object.fromEntries(kept) }
}
