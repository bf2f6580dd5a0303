import { sha256 } from '@/lib/core/digest'
import { mostImportant } from '../import'
import { readText } from '../text'
import type { Brought, Job, Ways } from './brought'
import { type FetchPage, readIncoming } from './read-incoming'

/** Reads what comes in and finds its claims, in this thread. Throws Refused, TooLarge and UnsupportedMedia in words. */
export async function carryOut(
  job: Job,
  ways: Ways & { fetchPage?: FetchPage | undefined } = {},
): Promise<Brought> {
  const { signal, progress } = ways
  const document = await readIncoming(job.incoming, ways)
  signal?.throwIfAborted()
  const text = readText(document.text)
  const language = job.language ?? document.language ?? 'en'
  const publishedAt = job.publishedAt ?? dateOf(document.publishedAt)
  const { sentences, claims } = await find(text, language, publishedAt, job.extract)
  signal?.throwIfAborted()
  progress?.({ step: 'finding', done: sentences.length, of: sentences.length })
  const kept = mostImportant(claims.map((claim) => ({ ...claim, origin: 'imported' as const })))
  return {
    ...document,
    text,
    language,
    sha: sha256(text),
    sentences,
    claims: [...kept],
    found: claims.length,
  }
}

const dateOf = (text: string | null) =>
  text && !Number.isNaN(Date.parse(text)) ? new Date(text) : new Date()

async function find(text: string, language: string, publishedAt: Date, wanted: boolean) {
  if (wanted) return (await import('@/lib/extraction/extract')).extract(text, { language, publishedAt })
  const { sentencesOf } = await import('@/lib/text/sentences')
  const sentences = sentencesOf(text, language).map(({ index, start, end }) => ({
    index,
    start,
    end,
    text: text.slice(start, end),
    checkWorthiness: 0,
  }))
  return { sentences, claims: [] }
}
