import type { Mark, Marks } from '@/app/(signed-in)/(framed)/import/preview/marks'

const text =
  'The bridge opened in 1978. It cost 14 million crowns.\nThe mayor, Jan Novak, resigned on Friday.'
export const bridgeDraft = { text, language: 'en' }

/** A claim on these words of the draft. */
export function markOn(words: string, id: number, rest: Partial<Mark> = {}): Mark {
  const start = text.indexOf(words)
  return {
    id,
    start,
    end: start + words.length,
    statement: words,
    kind: 'event',
    about: 'content',
    claimant: null,
    checkable: true,
    priority: 3,
    stage: 'proposition',
    reason: 'A clause that asserts something.',
    origin: 'imported',
    on: true,
    ...rest,
  }
}
export const bridgeMarks: Marks = [
  markOn('The bridge opened in 1978', 0, { statement: 'The bridge opened in 1978.', priority: 4 }),
  markOn('It cost 14 million crowns', 1, {
    statement: 'The bridge cost 14 million crowns.',
    kind: 'statistic',
  }),
  markOn('resigned on Friday', 2, { statement: 'Jan Novak resigned on 14 March 2025.' }),
]
