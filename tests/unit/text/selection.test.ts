import { expect, test } from 'vitest'
import fc from 'fast-check'
import { moveBorder, snapToWords } from '@/lib/text/selection'

/** Marks in the text, "[" and "]", show the selection. */
function snapped(marked: string, language?: string) {
  const start = marked.indexOf('[')
  const text = marked.replace(/[[\]]/gu, '')
  const span = snapToWords(text, { start, end: marked.indexOf(']') - 1 }, language)
  return span && text.slice(span.start, span.end)
}

test.each([
  ['Eight pe[op]le died.', 'people'],
  ['Eig[ht peop]le died.', 'Eight people'],
  ['a mon[th]-long truce', 'month-long'],
  ['paid $[5],000 then', '$5,000'],
  ['rose 2[0]% then', '20%'],
  ['rose 3.[5] then', '3.5'],
  ['they do[n]’t know', 'don’t'],
  ['"[unco]nditionally" agree', 'unconditionally'],
  ['wait [ for ] it', 'for'],
  ['the AT&[T] deal', 'AT&T'],
  ['a family 👨‍👩‍👧[ here]', 'here'],
  ['سيصل ال[رئ]يس غدا', 'الرئيس'],
  ['flag 🇺🇦 a[n]d', 'and'],
])('a selection snaps to whole words: %s', (marked, expected) => {
  expect(snapped(marked)).toBe(expected)
})

test('a selection in Chinese snaps to words, not to the whole line', () => {
  const word = snapped('总[统]星期二抵达北京。', 'zh')
  expect(word).toContain('统')
  expect(word?.length).toBeLessThan(5)
})

test('an emoji made of several is never split', () => {
  const family = '👨‍👩‍👧'
  const text = `a ${family} b`
  const span = snapToWords(text, { start: 4, end: 5 })
  expect(span && text.slice(span.start, span.end)).toBe(family)
})

test('a selection without a word is none', () => {
  expect(snapToWords('one - two', { start: 3, end: 5 })).toBeNull()
  expect(snapToWords('', { start: 0, end: 0 })).toBeNull()
})

test('a selection made backwards is the same', () => {
  expect(snapToWords('one two three', { start: 6, end: 1 })).toEqual({ start: 0, end: 7 })
})

test('borders move by one word, and stop at the ends', () => {
  const text = 'One two, three four'
  const two = { start: 4, end: 7 }
  expect(moveBorder(text, two, 'end', 1)).toEqual({ start: 4, end: 14 })
  expect(moveBorder(text, two, 'start', -1)).toEqual({ start: 0, end: 7 })
  expect(moveBorder(text, { start: 4, end: 14 }, 'start', 1)).toEqual({ start: 9, end: 14 })
  expect(moveBorder(text, { start: 4, end: 14 }, 'end', -1)).toEqual(two)
  expect(moveBorder(text, { start: 0, end: 3 }, 'start', -1)).toEqual({ start: 0, end: 3 })
  expect(moveBorder(text, two, 'start', 1)).toEqual(two)
})

const scrap = fc.constantFrom(
  'word',
  ' ',
  '-',
  "'",
  '.',
  '$',
  '5',
  '%',
  '😀',
  '👨‍👩‍👧',
  '🇺🇦',
  'é',
  'e\u0301',
  'كلمة',
  '中文',
  '\n',
  'ก็',
  'नि',
)
const texts = fc
  .array(fc.oneof(scrap, fc.string({ unit: 'grapheme' })), { maxLength: 30 })
  .map((parts) => parts.join(''))

test('no snapped border lies inside a character, and snapping twice changes nothing', () => {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
  fc.assert(
    fc.property(texts, fc.nat(60), fc.nat(60), (text, start, end) => {
      const span = snapToWords(text, { start, end })
      if (!span) return
      const borders = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(
        text.length,
      )
      expect(borders).toContain(span.start)
      expect(borders).toContain(span.end)
      expect(snapToWords(text, span)).toEqual(span)
    }),
    { numRuns: 1_000 },
  )
})

test('a word far into a long text without spaces is found', () => {
  const text = '中'.repeat(500_000)
  expect(snapToWords(text, { start: 250_000, end: 250_001 })).not.toBeNull()
})
