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
  [
    'a dash against a word',
    'left — at noon',
    'left only at noon',
    'left — at noon',
    'left only at noon',
  ],
  ['a sign that came', 'cost 312', 'cost 312 —', 'cost 312', 'cost 312 —'],
  ['one sign for another', 'up 5 %', 'up 5 €', 'up 5 %', 'up 5 €'],
  [
    'words before a comma',
    'has never left Pier 7,',
    'left Pier 7 twice,',
    'has never left Pier 7',
    'left Pier 7 twice',
  ],
  ['words before a comma on one side', 'in 312, all told', 'in 213 all told', '312', '213'],
  ['the end of a sentence', 'It cost 312.', 'It cost 213.', '312', '213'],
  ['an abbreviation', 'the U.S. navy', 'the U.K. navy', 'U.S.', 'U.K.'],
  ['a comma alone', 'in 312, all told', 'in 312 all told', '312,', '312'],
  [
    'words half in quotation marks',
    'said “toxic waste”',
    'said “harmful waste”',
    'toxic',
    'harmful',
  ],
  [
    'the end of a quotation',
    'a “town of fear,” she said',
    'a “town of hope,” she said',
    'fear',
    'hope',
  ],
  ['words in brackets', 'ten (in 1978) left', 'ten (in 1987) left', '1978', '1987'],
  ['a whole that grew', 'was 312,', 'was about 312,', 'was 312', 'was about 312'],
  ['a share', 'grew 3%, then', 'grew 5%, then', '3%', '5%'],
  ['without spaces', '共有三百人', '共有四百人', '共有三百人', '共有四百人'],
])('of a change in %s the words that differ are told', (_, from, to, before, after) => {
  expect(differingWords({ from, to })).toEqual({ from: before, to: after })
})

test.each(['(', ',', '.', '“', 'o', ' '])(
  'words with 300,000 of one sign around and among them are told too: %j',
  (sign) => {
    const run = sign.repeat(300_000)
    const told = differingWords({ from: `${run}ab${run}312${run}`, to: `${run}ab${run}213${run}` })
    expect(told.from).toContain('312')
    expect(told.to).toContain('213')
  },
)
