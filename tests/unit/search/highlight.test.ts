import { expect, test } from 'vitest'
import { highlight } from '@/lib/search/highlight'

const marked = (text: string, ...words: string[]) =>
  highlight(text, words).map(({ start, end }) => text.slice(start, end))

test.each([
  [
    'in any case, in the order of the text',
    'The Dam broke. A dam.',
    ['dam', 'broke'],
    ['Dam', 'broke', 'dam'],
  ],
  ['the longer of two that begin together', 'Damage done', ['dam', 'damage'], ['Damage']],
  ['none that begins within another', 'abcd', ['abc', 'bcd'], ['abc']],
  ['one right after another', 'aaaa', ['aa'], ['aa', 'aa']],
  ['no empty word', 'dam', [''], []],
  ['nothing where lower case moves the places', 'İstanbul dam', ['dam'], []],
])('what is asked for is marked: %s', (_, text, words, found) => {
  expect(marked(text, ...words)).toEqual(found)
})

test('of a text that is nothing but the word the first places are marked, however long it is', () => {
  const found = highlight('e '.repeat(400_000), ['e'])
  expect(found).toHaveLength(500)
  expect(found.at(-1)).toEqual({ start: 998, end: 999 })
})
