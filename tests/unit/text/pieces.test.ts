import { expect, test } from 'vitest'
import fc from 'fast-check'
import { piecesOf, type Underlined } from '@/lib/text/pieces'

const claim = (number: number, start: number, end: number): Underlined => ({
  id: `c${number}`,
  number,
  start,
  end,
})
const lines = (claims: Underlined[], end = 30) =>
  piecesOf({ start: 0, end }, claims).map((piece) =>
    piece.claims.map(({ number, line }) => `${number}/${line}`).join(' '),
  )

test('words without a claim are one piece', () => {
  expect(piecesOf({ start: 5, end: 9 }, [])).toEqual([{ start: 5, end: 9, claims: [] }])
})

test('a claim inside another takes the next line, the outer one first', () => {
  expect(lines([claim(1, 0, 20), claim(2, 5, 10)])).toEqual(['1/0', '1/0 2/1', '1/0', ''])
})

test('claims side by side share the first line', () => {
  expect(lines([claim(1, 0, 10), claim(2, 10, 20)])).toEqual(['1/0', '2/0', ''])
})

test('a line is free again where its claim has ended', () => {
  expect(lines([claim(1, 0, 12), claim(2, 6, 20), claim(3, 14, 30)])).toEqual([
    '1/0',
    '1/0 2/1',
    '2/1',
    '2/1 3/0',
    '3/0',
  ])
})

test('from the fourth level on the last line is shared', () => {
  expect(lines([claim(1, 0, 30), claim(2, 0, 20), claim(3, 0, 15), claim(4, 0, 10)])[0]).toBe(
    '1/0 2/1 3/2 4/2',
  )
})

test('a bracket opens on the first piece of a claim only, and closes on its last', () => {
  const marks = piecesOf({ start: 0, end: 30 }, [claim(1, 0, 20), claim(2, 5, 10)]).flatMap(
    (piece) =>
      piece.claims.filter(({ number }) => number === 1).map(({ opens, closes }) => [opens, closes]),
  )
  expect(marks).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ])
})

test('a claim over two paragraphs opens in the first and closes in the second', () => {
  const long = [claim(1, 5, 15)]
  expect(piecesOf({ start: 0, end: 9 }, long).at(-1)?.claims).toMatchObject([
    { opens: true, closes: false },
  ])
  expect(piecesOf({ start: 10, end: 20 }, long)[0]?.claims).toMatchObject([
    { opens: false, closes: true },
  ])
})

const claims = fc
  .array(fc.tuple(fc.nat(100), fc.nat(40)), { maxLength: 12 })
  .map((spans) => spans.map(([start, length], index) => claim(index + 1, start, start + length)))

test('pieces put together are the paragraph, each under exactly the claims that cover it', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.integer({ min: 1, max: 80 }), claims, (start, length, list) => {
      const pieces = piecesOf({ start, end: start + length }, list)
      expect(pieces[0]?.start).toBe(start)
      expect(pieces.at(-1)?.end).toBe(start + length)
      pieces.forEach((piece, index) => {
        if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end)
        const covering = list.filter(
          (one) => one.start < one.end && one.start <= piece.start && one.end >= piece.end,
        )
        expect(piece.claims.map(({ number }) => number).sort()).toEqual(
          covering.map(({ number }) => number).sort(),
        )
      })
    }),
  )
})

test('two claims that share words never share a line up to three levels, and a claim keeps its line', () => {
  fc.assert(
    fc.property(claims, (list) => {
      const pieces = piecesOf({ start: 0, end: 160 }, list)
      const deep = pieces.some((piece) => piece.claims.length > 3)
      const lineOf = new Map<number, number>()
      for (const { claims: marks } of pieces) {
        if (!deep) expect(new Set(marks.map(({ line }) => line)).size).toBe(marks.length)
        for (const { number, line } of marks) {
          expect(lineOf.get(number) ?? line).toBe(line)
          lineOf.set(number, line)
        }
      }
    }),
  )
})

test('2,000 claims in one paragraph are cut', () => {
  const many = Array.from({ length: 2_000 }, (_, index) =>
    claim(index + 1, index * 50, index * 50 + 70),
  )
  expect(piecesOf({ start: 0, end: 100_100 }, many).length).toBeGreaterThan(3_000)
})
