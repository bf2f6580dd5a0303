import { leftOutWords } from './left-out-words'
import type { ReadDocument } from './readers/reader'
import { sureWords } from './readers/scan/words'

const mostNamed = 20

/** What to know of a file that came in with no preview, in sentences: see the warnings, and what could not be read. */
export function remarksOf({
  text,
  warnings,
  doubtful,
  leftOut,
}: Pick<ReadDocument, 'text' | 'warnings' | 'doubtful' | 'leftOut'>): string[] {
  const out = leftOutWords(leftOut)
  return [...warnings, ...doubtfulLine(text, doubtful), ...(out ? [`Left out: ${out}.`] : [])]
}

/** Which words to compare with the picture, and how sure the recognition is of each. */
function doubtfulLine(text: string, doubtful: ReadDocument['doubtful']) {
  if (doubtful.length === 0) return []
  const named = doubtful
    .slice(0, mostNamed)
    .map(({ start, end, confidence }) => `${text.slice(start, end)} (${sureWords(confidence)})`)
  const more = doubtful.length - named.length
  return [`Doubtful: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`]
}
