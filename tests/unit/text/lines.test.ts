import { expect, test } from 'vitest'
import { blocksOf } from '@/lib/text/blocks'
import { linesOf } from '@/lib/text/lines'

test.each([
  ['', []],
  ['\n\n', []],
  ['One.', ['One.']],
  ['\nOne.\n\n Two. \n', ['One.', ' Two. ']],
])('the lines of %j that are not empty', (text, words) => {
  const lines = linesOf(text)
  expect(lines.map((line) => line.words)).toEqual(words)
  for (const { words: line, start, end } of lines) expect(text.slice(start, end)).toBe(line)
})

test('a line of sixteen million characters is one block, in letters of any script', () => {
  const line = `— ${'a b c d. '.repeat(1_800_000)}`
  expect(blocksOf(`One.\n${line}`)).toHaveLength(2)
})
