import { sentencesOf } from '@/lib/text/sentences'
import { longestStatement } from './schema'

type Quote = { start: number; end: number; exact: string }

/** The words of a quote as a statement holds them: on one line. */
export const ownWords = ({ exact }: Pick<Quote, 'exact'>) =>
  exact.replace(/\s+/gu, ' ').slice(0, longestStatement)

// A sentence is looked for in no more than this, for a line may be a whole book.
const LINE = 20_000

/** The words of the sentence a quote stands in, for a statement that had more than the quote's; else the quote's own. */
export function sentenceOf(text: string, language: string, quote: Quote): string {
  const from = text.lastIndexOf('\n', Math.max(0, quote.start - 1)) + 1
  const end = text.indexOf('\n', quote.end)
  const line = text.slice(from, end < 0 ? text.length : end)
  if (line.length > LINE) return ownWords(quote)
  const whole = sentencesOf(line, language).find(
    (sentence) => from + sentence.start <= quote.start && from + sentence.end >= quote.end,
  )
  return whole ? ownWords({ exact: line.slice(whole.start, whole.end) }) : ownWords(quote)
}
