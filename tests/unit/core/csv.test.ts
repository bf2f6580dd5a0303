import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteOrderMark, csvRow } from '@/lib/core/csv'
import { everySeparator, isFormula, readCsv } from '../../support/csv'

// csv-semicolon-starts-a-formula
test('a formula after a semicolon is words, whatever separates cells', () => {
  const words = 'Rents rose 9 percent;=1+1'
  const file = csvRow(['No.', 'Words', 'Claim']) + csvRow([1, words, `${words} was in the note.`])
  for (const separators of everySeparator)
    for (const cell of readCsv(file, separators).flat()) expect(cell).not.toMatch(isFormula)
  expect(readCsv(file)).toEqual([
    ['No.', 'Words', 'Claim'],
    ['1', "Rents rose 9 percent;'=1+1", "Rents rose 9 percent;'=1+1 was in the note."],
  ])
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  ' =1+1',
  '\t=1',
  '\r=1',
  'a\n=1',
  'a\t@x',
  'a;-1',
  'a; +1',
  'a";"=1+1',
  '";=1;"',
  'a""\t"=cmd|\' /C calc\'!A0"',
])('%j starts no formula', (words) => {
  const file = csvRow(['a', words, 'b']) + csvRow([words, words])
  for (const separators of everySeparator)
    for (const cell of readCsv(file, separators).flat()) expect(cell).not.toMatch(isFormula)
})

test('ordinary words are as they were, also with quotes, commas, semicolons and lines', () => {
  for (const words of [
    'a, b',
    'a; b',
    'he said "no"',
    'one\ntwo',
    '5 - 3',
    'a@b.c',
    '',
    '1,-2',
    "it's",
  ])
    expect(readCsv(csvRow([words, 'end']))).toEqual([[words, 'end']])
})

const hostile = fc
  .array(
    fc.constantFrom(...'=+-@＝＋－＠;,\t\r\n"\' |a1'.split(''), '\u200B', '\uFEFF', 'مر', '👩‍👩‍👧'),
    {
      maxLength: 14,
    },
  )
  .map((letters) => letters.join(''))

test('no words of any kind start a formula, and nothing but apostrophes is added to them', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (given) => {
      const file = byteOrderMark + csvRow([1, ...given]) + csvRow([2, ...given])
      const cells = everySeparator.flatMap((separators) => readCsv(file, separators).flat())
      expect(cells.filter((cell) => isFormula.test(cell))).toEqual([])
      const plain = (words: string) => words.replaceAll("'", '')
      expect(readCsv(file).map((row) => row.map(plain))).toEqual([
        ['1', ...given.map(plain)],
        ['2', ...given.map(plain)],
      ])
    }),
    { numRuns: 1000 },
  )
})

test.each([' ', '"', '= '])('a cell may hold 300,000 times %j', (sign) => {
  const run = sign.repeat(300_000)
  expect(readCsv(csvRow([`a${run}b`, 'c']))).toEqual([[`a${run}b`, 'c']])
})
