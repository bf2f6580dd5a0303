import { sha256 } from '@/lib/core/digest'
import { mostImportant } from '../import'
import { language } from '../schema'
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
  const spoken = job.language ?? tagOf(document.language) ?? (await guessed(text)) ?? 'en'
  const publishedAt = job.publishedAt ?? dateOf(document.publishedAt)
  const { sentences, claims } = await find(text, { language: spoken, publishedAt, progress }, job.extract)
  signal?.throwIfAborted()
  progress?.({ step: 'finding', done: sentences.length, of: sentences.length })
  const kept = mostImportant(claims.map((claim) => ({ ...claim, origin: 'imported' as const })))
  return {
    ...document,
    text,
    language: spoken,
    sha: sha256(text),
    sentences,
    claims: [...kept],
    found: claims.length,
  }
}

const dateOf = (text: string | null) =>
  text && !Number.isNaN(Date.parse(text)) ? new Date(text) : new Date()

const tagOf = (text: string | null) => (text && language.safeParse(text).success ? text : null)
const guessed = async (text: string) => (await import('./guess-language')).guessLanguage(text)

async function find(
  text: string,
  { progress, ...known }: { language: string; publishedAt: Date; progress: Ways['progress'] },
  wanted: boolean,
) {
  if (!wanted) return { sentences: await sentencesIn(text, known.language), claims: [] }
  const { extract } = await import('@/lib/extraction/extract')
  return extract(text, { ...known, progress: (done, of) => progress?.({ step: 'finding', done, of }) })
}

async function sentencesIn(text: string, language: string): Promise<Brought['sentences']> {
  const { sentencesOf } = await import('@/lib/text/sentences')
  return sentencesOf(text, language).map(({ index, start, end }) => ({
    index,
    start,
    end,
    text: text.slice(start, end),
    checkWorthiness: 0,
  }))
}
