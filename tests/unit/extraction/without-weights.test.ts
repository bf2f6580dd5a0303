import { expect, test, vi } from 'vitest'

vi.mock('@/lib/extraction/worthiness/worthiness.json', () => ({
  default: { bias: 0, weights: '' },
}))

test('without the trained weights English sentences are ranked by rules, as other languages are', async () => {
  const { checkWorthiness } = await import('@/lib/extraction/worthiness/worthiness')
  const figure = 'Unemployment fell to 4.1 percent in 2023, the mayor of Leeds said.'
  expect(checkWorthiness(figure)).toBe(checkWorthiness(figure, 'de'))
  expect(checkWorthiness(figure)).toBeGreaterThan(checkWorthiness('It was a lovely day.'))
})
