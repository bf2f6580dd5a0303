import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coveragePercent } from '@/lib/claims/coverage'

test('coverage is a whole percent', () => {
  expect(coveragePercent({ accounted: 31, total: 33 })).toBe(94)
  expect(coveragePercent({ accounted: 0, total: 3 })).toBe(0)
})

test('an article without a sentence is covered', () => {
  expect(coveragePercent({ accounted: 0, total: 0 })).toBe(100)
})

test('100 % is said only when no sentence is open, and 0 % only when all are', () => {
  const counts = fc
    .integer({ min: 1, max: 100_000 })
    .chain((total) =>
      fc.record({ total: fc.constant(total), accounted: fc.integer({ min: 0, max: total }) }),
    )
  fc.assert(
    fc.property(counts, (sentences) => {
      const percent = coveragePercent(sentences)
      expect(percent === 100).toBe(sentences.accounted === sentences.total)
      expect(percent === 0).toBe(sentences.accounted === 0)
      expect(Number.isInteger(percent)).toBe(true)
    }),
  )
})
