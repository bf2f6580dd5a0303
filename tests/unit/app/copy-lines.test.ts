import { expect, test } from 'vitest'
import {
  linesIn,
  partAt,
  partsOf,
  spanOf,
} from '@/app/(signed-in)/(framed)/sources/[id]/copies/[copy]/copy-lines'

const textOf = (text: string, start: number, end: number) => text.slice(start, end)

test('a short text is one part: its lines, their places, and what is marked, once where passages overlap', () => {
  const text = 'One two\n\nthree four\nfive'
  expect(partsOf(text)).toBe(1)
  const places = [
    { at: 0, name: 'p. 1' },
    { at: 7, name: 'p. 2' },
    { at: 20, name: 'p. 3' },
  ]
  const passages = [
    { start: 4, end: 14 },
    { start: 9, end: 19 },
  ]
  const lines = linesIn(text, spanOf(text, 0), places, passages)
  const told = lines.map(({ names, pieces }) => [
    names,
    pieces.map(({ start, end, isMarked }) => `${isMarked ? '*' : ''}${textOf(text, start, end)}`),
  ])
  expect(told).toEqual([
    [['p. 1'], ['One ', '*two']],
    [['p. 2'], ['*three four']],
    [['p. 3'], ['five']],
  ])
})

test.each([
  ['short lines', 'a\n'.repeat(1_500_000)],
  ['one endless line', 'a'.repeat(1_050_000)],
  ['one endless line of letters of two units', `a${'𝒳'.repeat(300_000)}`],
  ['an ordinary text', `${'word '.repeat(40)}\n`.repeat(3000)],
  ['as much as fits exactly', `${'a'.repeat(99_999)}\n`],
  ['nothing', ''],
])(
  'of a text of any length a bounded part is shown, and the parts are the whole: %s',
  (_, text) => {
    const spans = Array.from({ length: partsOf(text) }, (_, part) => spanOf(text, part))
    expect(spans.map(({ start, end }) => textOf(text, start, end)).join('')).toBe(text)
    for (const [part, { start, end }] of spans.entries()) {
      expect(end - start).toBeLessThanOrEqual(150_000)
      expect(textOf(text, start, end)).not.toMatch(/^[\uDC00-\uDFFF]/)
      if (end > start) expect([partAt(text, start), partAt(text, end - 1)]).toEqual([part, part])
    }
    expect(partAt(text, 1e9)).toBe(spans.length - 1)
  },
)

test('a passage over the end of a part is marked in both', () => {
  const text = `${'word '.repeat(19_000)}\n`.repeat(2)
  const border = spanOf(text, 1).start
  const passages = [{ start: border - 6, end: border + 4 }]
  const marked = [0, 1].flatMap((part) =>
    linesIn(text, spanOf(text, part), [], passages).flatMap(({ pieces }) =>
      pieces.flatMap(({ start, end, isMarked }) => (isMarked ? [textOf(text, start, end)] : [])),
    ),
  )
  expect(marked).toEqual(['word ', 'word'])
})
