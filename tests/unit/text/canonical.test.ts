import { expect, test } from 'vitest'
import fc from 'fast-check'
import { Refused } from '@/lib/core/errors'
import { canonicalText } from '@/lib/text/canonical'

test.each([
  ['Windows line ends', 'a\r\nb', 'a\nb'],
  ['old Mac line ends', 'a\rb', 'a\nb'],
  ['Unicode line separators', 'a\u2028b\u2029c', 'a\nb\nc'],
  ['a byte order mark', '\uFEFFa', 'a'],
  ['white space at line ends', 'a \t\nb  ', 'a\nb'],
  ['more than one blank line', 'a\n\n\n\n\nb', 'a\n\nb'],
  ['blank lines made of spaces', 'a\n  \n \t \nb', 'a\n\nb'],
  ['blank lines around the text', '\n\na\n\n', 'a'],
])('%s are made alike', (_, raw, expected) => {
  expect(canonicalText(raw)).toBe(expected)
})

test('text with a NUL character is refused, with the place', () => {
  expect(() => canonicalText('ab\0c')).toThrow(Refused)
  expect(() => canonicalText('ab\0c')).toThrow(/position 3/u)
})

test('a lone surrogate becomes a replacement character and whole ones stay', () => {
  expect(canonicalText('a\uD83Db')).toBe('a\uFFFDb')
  expect(canonicalText('a😀b')).toBe('a😀b')
})

test('canonical text is left as it is, and holds nothing that is not canonical', () => {
  const scrap = fc.constantFrom('\r', '\n', ' ', '\t', '\uFEFF', '\uD800', 'word', '\u2028', '😀')
  fc.assert(
    fc.property(fc.array(fc.oneof(scrap, fc.string())), (parts) => {
      const text = canonicalText(parts.join('').replaceAll('\0', ''))
      expect(canonicalText(text)).toBe(text)
      expect(text).not.toMatch(/\r|\n{3}|[^\S\n]\n|\s$/u)
      expect(text).not.toMatch(/\p{Surrogate}/u)
    }),
    { numRuns: 1_000 },
  )
})
