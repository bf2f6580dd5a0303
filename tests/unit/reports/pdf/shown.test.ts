import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pdf } from '@/lib/reports/formats/pdf'
import { fontsFor } from '@/lib/reports/pdf/fonts'
import { runsLeft, shown } from '@/lib/reports/pdf/shown'
import { fileOf, reportFullOf } from '@/tests/support/report'

const { draws } = await fontsFor(false)

test('letters of European scripts, Arabic and Hebrew are drawn', () => {
  const words = 'Straße Škoda Žižek İstanbul Łódź Nguyễn Ελλάδα Україна “–” … € ½ № שלום مرحبا، 🇺🇦'
  expect(shown(words, draws)).toBe(words)
})

test('what is taken for drawn without a look is drawn', () => {
  for (const [first, last] of [
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x2010, 0x2027],
    [0x2030, 0x205e],
  ])
    for (let code = first ?? 0; code <= (last ?? 0); code++)
      if (code !== 0xad)
        expect([code.toString(16), draws([code])]).toEqual([code.toString(16), true])
})

test('signs of Chinese, Japanese and Korean are drawn where they are loaded', async () => {
  const wide = await fontsFor(true)
  for (const words of ['橋は開通した', '大桥于一九七八年', '다리는']) {
    expect(shown(words, wide.draws)).toBe(words)
    expect(shown(words, draws)).toMatch(/^(\[U\+[0-9A-F]{4}\]\u200B?)+$/)
  }
})

test('composed and decomposed letters are drawn alike, and marks without end are not', () => {
  expect(shown('e\u0301', draws).normalize('NFC')).toBe('é')
  expect(shown(`x${'\u0301'.repeat(30)}`, draws)).toMatch(/^x\[U\+0301\]/)
})

test('lines stay lines, and what is not seen goes', () => {
  expect(shown('a\r\nb\u2028c\td\u00ADe\u200Bf\uFEFF', draws)).toBe('a\nb\nc def')
})

test('a word without end can be broken', () => {
  expect(shown('x'.repeat(50), draws).split('\u200B')).toHaveLength(4)
})

test.each([
  ['مرحبا hello', true],
  ['1978 שלום', true],
  ['hello مرحبا', false],
  ['1978', false],
])('%s runs to the left: %s', (words, left) => expect(runsLeft(words)).toBe(left))

test('any text can be set, wherever it stands', async () => {
  const unit = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  )
  await fc.assert(
    fc.asyncProperty(unit, async (words) => {
      const file = await fileOf(pdf, reportFullOf(words))
      expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    }),
    { numRuns: 40 },
  )
})
