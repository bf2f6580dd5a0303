import { expect, test } from 'vitest'
import { looksLikeMarkdown } from '@/app/(signed-in)/(framed)/import/reading/looks-like-markdown'

test.each([
  ['a heading', '# A bridge\n\nIt opened in 1978.'],
  ['a heading further down', 'It opened.\n\n## What it cost\n\n14 million.'],
  ['a link', 'It cost [14 million](https://news.test/cost), they said.'],
  ['bold words', 'It was **not** open.'],
  ['struck words', 'It cost ~~12~~ 14 million.'],
  ['a table', 'Year | Cost\n--- | ---\n1978 | 14'],
])('%s is offered to be read as Markdown', (_, text) => {
  expect(looksLikeMarkdown(text)).toBe(true)
})

test.each([
  ['an asterisk', 'It costs 14 million*.\n\n* with tax\n** without'],
  ['a product', 'The sum is 2 * 3 ** 4 and a*b*c.'],
  ['a number sign', 'He is #1.\n#metoo\n\n# 4 of them came'],
  ['dashes', '- He came.\n- She went.\n\n---\n\nThe end.'],
  ['brackets', 'He said [sic] (so it was).'],
  ['underscores', 'The file is called the_old_bridge__1978.txt.'],
  ['a dialogue of dashes', '— Yes.\n— No.'],
])('%s alone leaves a text plain', (_, text) => {
  expect(looksLikeMarkdown(text)).toBe(false)
})

test('a long line of signs is looked through at once', () => {
  for (const sign of ['*', '[', '~', '#', '|', '- |', '**a', '[a]('])
    expect(looksLikeMarkdown(sign.repeat(60_000))).toBe(false)
})
