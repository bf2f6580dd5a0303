import { blocksOf } from '@/lib/text/blocks'
import { decodePage } from '../page/decode'
import { documentOf } from '../readers/document'
import type { ReadDocument } from '../readers/reader'
import { readText } from '../text'
import type { Job, JobOptions } from './read-article'

/** A page from the web; given by tests, who have no web. */
export type FetchPage = (typeof import('../page/fetch-page'))['fetchPage']

type Reading = NonNullable<Parameters<(typeof import('../readers/registry'))['readFile']>[1]>

/** Reads a paste, a file or a page. What each needs is loaded when it comes. */
export async function readIncoming(
  { incoming, blocks }: Pick<Job, 'incoming' | 'blocks'>,
  { signal, progress, fetchPage }: JobOptions & { fetchPage?: FetchPage | undefined },
): Promise<ReadDocument> {
  const reading = {
    signal,
    onPage: (page: number, of: number) => progress?.({ step: 'recognising', done: page - 1, of }),
  }
  if ('url' in incoming) {
    progress?.({ step: 'fetching', done: 0, of: 0 })
    const fetch = fetchPage ?? (await import('../page/fetch-page')).fetchPage
    const page = await fetch(incoming.url, signal ? { signal } : {})
    progress?.({ step: 'reading', done: 0, of: 0 })
    return readPage(page, reading)
  }
  progress?.({ step: 'reading', done: 0, of: 0 })
  if ('html' in incoming) return (await import('../readers/html/paste')).readPaste(incoming.html)
  if ('file' in incoming)
    return (await import('../readers/registry')).readFile(incoming.file, reading)
  const text = readText(incoming.text)
  return documentOf({ text, blocks: blocksOf(text, blocks && { text, blocks }) })
}

/** The kind is what the site says it is, whatever its address ends in. */
async function readPage(
  { url, mediaType, charset, bytes }: Awaited<ReturnType<FetchPage>>,
  reading: Reading,
) {
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') {
    const page = await import('../readers/html/page')
    const read = page.readPage(decodePage(bytes, charset), url)
    return { ...read, url: read.url ?? url }
  }
  const { readFile } = await import('../readers/registry')
  const name = new URL(url).hostname.replaceAll('.', ' ')
  const type = charset ? `${mediaType}; charset=${charset}` : mediaType
  return { ...(await readFile({ name, mediaType: type, bytes }, reading)), url }
}
