import { expect, test } from 'vitest'
import { isAlike } from '@/lib/text/alike'

const words = 'The firm’s loss was “40 jobs”, in May - 3 ﬁrms'
test.each([
  ['two spaces', words.replace('loss was', 'loss  was'), true],
  ['a no-break space', words.replace('loss was', 'loss\u00a0was'), true],
  ['another apostrophe', words.replace('’', "'"), true],
  ['other quotation marks', words.replace('“40 jobs”', '"40 jobs"'), true],
  ['another dash', words.replace(' - ', ' – '), true],
  ['a ligature', words.replace('ﬁ', 'fi'), true],
  ['a soft hyphen', words.replace('jobs', 'jo\u00adbs'), true],
  ['a digit', words.replace('40', '41'), false],
  ['a capital', words.replace('May', 'may'), false],
  ['a comma less', words.replace(',', ''), false],
  ['a word less', words.replace('loss ', ''), false],
  ['nothing', '', false],
])('with %s words are alike, or not', (_, other, alike) => {
  expect(isAlike(words, other)).toBe(alike)
  expect(isAlike(other, words)).toBe(alike)
})
