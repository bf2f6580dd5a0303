import { sha256 } from '@/lib/core/digest'
import { longestStatement } from '@/lib/claims/schema'
import type { FoundClaim as Extracted } from '@/lib/extraction/types'
import { bylineLine } from '../byline-line'
import { putBack } from '../left-out'
import type { proposedClaims } from '../language-model'
import { mostImportant } from '../most-important'
import type { ReadDocument } from '../readers/reader'
import {
  articleImport,
  language,
  longestRemark,
  mostLeftOut,
  mostRemarks,
} from '@/lib/articles/schema'
import { checkParts, readText } from '../text'
import type { ReadArticle, Job, JobOptions } from './read-article'
import { type FetchPage, readIncoming } from './read-incoming'

/** Reads what comes in and finds its claims, in this thread. Throws Refused, TooLarge and UnsupportedMedia in words. */
export async function carryOut(
  job: Job,
  options: JobOptions & { fetchPage?: FetchPage | undefined } = {},
): Promise<ReadArticle> {
  const { signal, progress } = options
  const document = putBack(await readIncoming(job, options), job.putBack ?? [])
  signal?.throwIfAborted()
  const text = readText(document.text)
  const spoken = job.language ?? tagOf(document.language) ?? (await guessed(text)) ?? 'en'
  const publishedAt = job.publishedAt ?? dateOf(document.publishedAt)
  const { sentences, claims } = await find(
    text,
    { language: spoken, publishedAt, progress },
    job.extract,
  )
  signal?.throwIfAborted()
  const { factsOf } = await import('@/lib/extraction/facts/facts')
  const facts = factsOf(text, sentences, spoken)
  checkParts({ sentences, facts })
  const certain = claims.map((claim) => ({ ...fitting(claim), origin: 'imported' as const }))
  const proposed = await propose(job, { text, blocks: document.blocks, claims: certain, signal })
  progress?.({ step: 'finding', done: sentences.length, of: sentences.length })
  const all = [...certain, ...proposed.claims].sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    ...document,
    // what a file says of its author is often who set it up
    ...detailsOf({ ...document, byline: bylineLine(document) ?? document.byline }),
    text,
    language: spoken,
    sha: sha256(text),
    sentences,
    facts,
    claims: [...mostImportant(all)],
    found: all.length,
    warnings: [...document.warnings, ...overlong(document), ...proposed.warnings],
  }
}

/** What a language model proposes, where one is set and wanted. */
async function propose({ extract, model }: Job, asked: Parameters<typeof proposedClaims>[0]) {
  if (!extract || !model) return { claims: [], warnings: [] }
  return (await import('../language-model')).proposedClaims(asked)
}

/** As long as an article takes it; nothing of what was read is refused for its length when it is saved. */
function detailsOf({ title, byline, url, remarks, leftOut }: ReadDocument) {
  return {
    leftOut: leftOut.slice(0, mostLeftOut),
    title: title?.trim().slice(0, 500) || null,
    byline: byline?.trim().slice(0, 300) || null,
    url: url && articleImport.shape.sourceUrl.safeParse(url).success ? url : null,
    remarks: remarks.slice(0, mostRemarks).flatMap(({ body, author, at, ...remark }) => {
      const words = body.trim().slice(0, longestRemark)
      const when = at && !Number.isNaN(Date.parse(at)) ? new Date(at).toISOString() : null
      return words
        ? [{ ...remark, body: words, author: author?.slice(0, 200) ?? null, at: when }]
        : []
    }),
  }
}

const overlong = ({ leftOut }: ReadDocument) =>
  leftOut.length > mostLeftOut
    ? [
        `More was left out than is listed here: ${leftOut.length.toLocaleString('en')} parts in all.`,
      ]
    : []

const fitting = (claim: Extracted): Extracted => ({
  ...claim,
  statement: claim.statement.slice(0, longestStatement).trim(),
  claimant: claim.claimant?.slice(0, 200) ?? null,
})

const dateOf = (text: string | null) =>
  text && !Number.isNaN(Date.parse(text)) ? new Date(text) : undefined

const tagOf = (text: string | null) => (text && language.safeParse(text).success ? text : null)
const guessed = async (text: string) => (await import('./guess-language')).guessLanguage(text)

async function find(
  text: string,
  {
    progress,
    ...known
  }: { language: string; publishedAt: Date | undefined; progress: JobOptions['progress'] },
  wanted: boolean,
) {
  if (!wanted) return { sentences: await sentencesIn(text, known.language), claims: [] }
  const { extract } = await import('@/lib/extraction/extract')
  return extract(text, {
    ...known,
    progress: (done, of) => progress?.({ step: 'finding', done, of }),
  })
}

async function sentencesIn(text: string, language: string): Promise<ReadArticle['sentences']> {
  const { sentencesOf } = await import('@/lib/text/sentences')
  return sentencesOf(text, language).map(({ index, start, end }) => ({
    index,
    start,
    end,
    text: text.slice(start, end),
    checkWorthiness: 0,
  }))
}
