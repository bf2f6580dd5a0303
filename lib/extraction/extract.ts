import { wholeCharacters } from '@/lib/text/graphemes'
import { sentencesOf } from '@/lib/text/sentences'
import { Reading } from './context'
import { withoutDoubles } from './doubles'
import { NearDays } from './near-days'
import { readPlainly } from './plain/plain'
import { priorityOf } from './priority'
import { readSentence } from './english/reading'
import type { FoundClaim, FoundSentence, Proposal } from './types'
import { checkWorthiness } from './worthiness/worthiness'

export type Extraction = { sentences: FoundSentence[]; claims: FoundClaim[] }

// Nobody writes longer sentences; what looks like one is a table or a list, and parsing takes the square of its length.
const LONGEST_PARSED = 3_000

const TOLD_EVERY = 200

/**
 * Finds the claims of an article, offline. `publishedAt` resolves "on Tuesday", and is the day the article is known to be of. English is parsed; other languages give
 * quotations with their speaker and sentences with numbers, dates and names.
 */
export function extract(
  text: string,
  {
    language = 'en',
    publishedAt,
    progress,
  }: { language?: string; publishedAt?: Date; progress?: (done: number, of: number) => void } = {},
): Extraction {
  const sentences = sentencesOf(text, language).map(({ index, start, end }) => {
    const words = text.slice(start, end)
    return { index, start, end, text: words, checkWorthiness: checkWorthiness(words, language) }
  })
  const reading = new Reading(text, sentences)
  const english = language.startsWith('en')
  const days = english && publishedAt ? new NearDays(reading, sentences, publishedAt) : null
  const claims = sentences.flatMap((sentence) => {
    const { index, start, end } = sentence
    if (index % TOLD_EVERY === 0) progress?.(index, sentences.length)
    const parsed = english && end - start < LONGEST_PARSED
    const proposals = parsed
      ? readSentence(reading, start, end)
      : readPlainly(reading, sentences, index, language)
    return withoutDoubles(proposals).map((proposal) => {
      const statement = days?.told(proposal, index) ?? proposal.statement
      return finished(text, { ...proposal, statement }, sentence.checkWorthiness, language)
    })
  })
  return { sentences, claims: claims.sort((a, b) => a.start - b.start || b.end - a.end) }
}

function finished(
  text: string,
  proposal: Proposal,
  worthiness: number,
  language: string,
): FoundClaim {
  const rough = { start: proposal.start, end: Math.min(closedEnd(text, proposal), text.length) }
  const { start, end } = wholeCharacters(text, rough)
  const quote = text.slice(start, end)
  const { statement, kind, about, claimant, checkable, stage, reason } = proposal
  return {
    start,
    end,
    quote,
    statement: balanced(statement.replace(/\s+/gu, ' ').trim()).replace(/(?<!\.)\.\.$/u, '.'),
    kind,
    about,
    claimant,
    checkable,
    priority: priorityOf(proposal, quote, worthiness, language),
    stage,
    reason,
  }
}

/** Takes in a quotation mark that closes what the claim opened. */
function closedEnd(text: string, { start, end }: Proposal): number {
  const quote = text.slice(start, end)
  const rest = /^[.,!?]?["”»]/u.exec(text.slice(end, end + 2))?.[0] ?? ''
  const open =
    (quote.match(/"/gu)?.length ?? 0) % 2 === 1 ||
    (quote.match(/[“«]/gu)?.length ?? 0) > (quote.match(/[”»]/gu)?.length ?? 0)
  return open ? end + rest.length : end
}

/** A quotation mark whose other half was left out is left out too. */
function balanced(statement: string): string {
  const lonely = (statement.match(/"/gu)?.length ?? 0) % 2 === 1
  // In „…“ the mark that closes is the one that opens elsewhere.
  const half =
    !statement.includes('„') &&
    (statement.match(/“/gu)?.length ?? 0) !== (statement.match(/”/gu)?.length ?? 0)
  return statement.replace(lonely ? /"/gu : /(?!)/gu, '').replace(half ? /[“”]/gu : /(?!)/gu, '')
}
