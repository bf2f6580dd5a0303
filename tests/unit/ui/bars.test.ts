import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialsOf } from '@/app/ui/avatar'
import { cellsOf, placesOf, type StripSentence } from '@/app/ui/coverage-strip'
import { startsOf, widthsOf } from '@/app/ui/verdict-bar'

const counts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 9 })

test('the parts of a bar fill it, in order and without overlap', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const widths = widthsOf(given)
      const starts = startsOf(widths)
      starts.forEach((start, i) => {
        if (i > 0) expect(start).toBeGreaterThan((starts[i - 1] ?? 0) + (widths[i - 1] ?? 0))
      })
      expect((starts.at(-1) ?? 0) + (widths.at(-1) ?? 0)).toBeCloseTo(100)
    }),
  )
})

test('one claim among thousands is still seen', () => {
  expect(widthsOf([1, 4999])[0]).toBeGreaterThan(1)
})

test('an article without claims has an empty bar', () => {
  expect(widthsOf([0, 0])).toEqual([0, 0])
})

const sentence = (state: StripSentence['state'], paragraph: number): StripSentence => ({
  state,
  paragraph,
})

test('each sentence of a short article has its own cell, and paragraphs stand apart', () => {
  const strip = [sentence('done', 1), sentence('open', 1), sentence('work', 2)]
  expect(cellsOf(strip)).toEqual(strip)
  expect(placesOf(strip)).toEqual([0, 1, 2.35])
})

test('in a long article the worst sentence speaks for its cell', () => {
  const strip = Array.from({ length: 900 }, (_, i) => sentence(i === 455 ? 'open' : 'done', i))
  const cells = cellsOf(strip)
  expect(cells.length).toBeLessThanOrEqual(90)
  expect(cells.filter(({ state }) => state === 'open')).toHaveLength(1)
})

test.each([
  ['Priya Nair', 'PN'],
  ['Ana María Ruiz', 'AR'],
  ['zoë', 'Z'],
  ['Ångström Östberg', 'ÅÖ'],
  ['王 小明', '王小'],
  ['👩‍⚖️ Judge', '👩‍⚖️J'],
])('%s is %s for short', (name, letters) => {
  expect(initialsOf(name)).toBe(letters)
})
