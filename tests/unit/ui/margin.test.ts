import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reachBeyond, seatsFor } from '@/app/ui/proof/margin'

test('five numbers of two lines stand two abreast, the fifth a row below', () => {
  const seats = seatsFor([0, 0, 0, 1, 1], 2, 0)
  expect(seats.map(({ row, nth }) => [row, nth])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 0],
  ])
  expect(reachBeyond(2, seats, 0)).toBe(1)
})

test('the numbers of the next paragraph stand below what reaches into it, however short it is', () => {
  expect(seatsFor([0, 3], 2, 1)).toEqual([
    { row: 1, nth: 0 },
    { row: 3, nth: 0 },
  ])
  expect(reachBeyond(1, [], 3)).toBe(2)
  expect(reachBeyond(4, [], 3)).toBe(0)
})

test('no two share a seat, none stands above its words, and they keep their order', () => {
  const begins = fc.array(fc.nat(6), { maxLength: 40 }).map((rows) => rows.sort((a, b) => a - b))
  fc.assert(
    fc.property(begins, fc.integer({ min: 1, max: 3 }), fc.nat(4), (rows, abreast, first) => {
      const seats = seatsFor(rows, abreast, first)
      const order = seats.map(({ row, nth }) => row * abreast + nth)
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b))
      for (const [at, { row, nth }] of seats.entries()) {
        expect(row).toBeGreaterThanOrEqual(Math.max(first, rows[at] ?? 0))
        expect(nth).toBeLessThan(abreast)
      }
    }),
  )
})
