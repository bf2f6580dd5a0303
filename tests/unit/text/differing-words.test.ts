import { expect, test } from 'vitest'
import { differingWords } from '@/lib/text/differing-words'

test.each([
  ['a number', 'cost 312 crowns', 'cost 213 crowns', '312', '213'],
  ['the last word', 'opened in 1978', 'opened in 1987', '1978', '1987'],
  ['several', 'was 312 in all', 'were 213 in all', 'was 312', 'were 213'],
  ['all of it', 'was 312', 'is 213', 'was 312', 'is 213'],
  ['one word more', 'was 312', 'was about 312', 'was 312', 'was about 312'],
  ['one word less', 'was about 312', 'was 312', 'was about 312', 'was 312'],
  ['the same word twice', 'on and on', 'on', 'on and on', 'on'],
  ['nothing left', 'was 312', '', 'was 312', ''],
  ['without spaces', '共有三百人', '共有四百人', '共有三百人', '共有四百人'],
])('of a change in %s the words that differ are told', (_, from, to, before, after) => {
  expect(differingWords({ from, to })).toEqual({ from: before, to: after })
})
