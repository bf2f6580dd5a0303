import { stillLeftOut } from '@/lib/intake/left-out'
import { blocksOf } from '@/lib/text/blocks'
import type { Reading } from '../reading/reading'
import { isSameArticle } from './keep-edits'
import { stillRead, stillSeen } from './still-seen'

/** What a file or page told of its text besides the words. */
export type Told = Pick<
  Reading,
  | 'text'
  | 'blocks'
  | 'title'
  | 'byline'
  | 'url'
  | 'warnings'
  | 'parts'
  | 'leftOut'
  | 'recognised'
  | 'doubtful'
  | 'remarks'
>

/** What bare words do not say, and what they were read from did; of another article pasted over it only what still stands. */
export function knownOf(reading: Reading, before: Told) {
  // one that was not written by whom the file said, nor found where it was
  const source = isSameArticle(before.text, reading.text) ? before : reading
  const { title, byline, url, warnings, parts } = source
  const leftOut = stillLeftOut(before.text, reading.text, source.leftOut)
  const recognised = stillRead(before.text, reading.text, source.recognised)
  const doubtful = stillSeen(before.text, reading.text, source.doubtful)
  const blocks = blocksOf(reading.text, before)
  return { title, byline, url, warnings, parts, leftOut, recognised, doubtful, blocks }
}
