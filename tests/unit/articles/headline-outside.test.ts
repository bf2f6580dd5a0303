import { expect, test } from 'vitest'
import { isHeadlineOutside } from '@/lib/articles/headline-words'
import { blocksOf } from '@/lib/text/blocks'

test.each([
  ['as its headline', 'The bridge opened\nIt cost 40 million.', 'The bridge opened', false],
  ['as another headline', 'Bridge opens\nIt cost 40 million.', 'The bridge opened', false],
  [
    'as a first line that ends like a sentence',
    'It opened.\nIt cost 40 million.',
    'It opened',
    false,
  ],
  ['nowhere', 'The bridge cost 40 million.', 'The bridge opened', true],
  ['within a sentence only', 'The bridge opened in May.', 'The bridge opened', true],
  ['nowhere, and there is no text', '', 'The bridge opened', true],
])('a text has the headline %s', (_, text, title, outside) => {
  expect(isHeadlineOutside(title, text, blocksOf(text))).toBe(outside)
})
