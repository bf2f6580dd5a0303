import type { Fact } from '@/lib/extraction/facts/facts'
import type { FoundClaim as Extracted, FoundSentence } from '@/lib/extraction/types'
import type { Block } from '@/lib/text/blocks'
import type { Wanted } from '../left-out'
import type { GivenFile, ReadDocument } from '../readers/reader'

/** One of four ways in; `html` is formatted words, all of them the article's. */
export type Incoming = { text: string } | { html: string } | { file: GivenFile } | { url: string }

/** `origin` says who proposes it: the rules, or a language model the newsroom has set. */
export type FoundClaim = Extracted & { origin: 'imported' | 'model' }

/** What was read, and what was found in it; nothing of it is kept yet. */
export type ReadArticle = Omit<ReadDocument, 'language'> & {
  /** as it was given, else as the document says, else as it reads */
  language: string
  /** names this very text */
  sha: string
  sentences: FoundSentence[]
  /** names, numbers, dates and quotations in them */
  facts: Fact[]
  /** those it takes; of a very long text the most important */
  claims: FoundClaim[]
  /** how many were found */
  found: number
}

/**
 * `of` 0 = nobody knows yet. `waiting` = until another import is done; `recognising` = reading pictures of pages, of which
 * so many are done.
 */
export type Progress = {
  step: 'waiting' | 'fetching' | 'reading' | 'recognising' | 'finding'
  done: number
  of: number
}

export type Job = {
  incoming: Incoming
  language?: string | undefined
  /** what the lines of a text are, where that is known */
  blocks?: readonly Block[] | undefined
  /** which of what is left out comes in all the same */
  putBack?: Wanted | undefined
  /** resolves "on Tuesday"; without it the document's own date, and nothing where it has none */
  publishedAt?: Date | undefined
  /** false = the text alone */
  extract: boolean
  /** whether a language model is asked too, where one is set */
  model: boolean
  /** what was read is wanted as JSON */
  asJson?: boolean | undefined
}

export type JobOptions = {
  signal?: AbortSignal | undefined
  progress?: ((progress: Progress) => void) | undefined
  /** whose job it is; one of each person runs at a time */
  personId?: string | undefined
}
