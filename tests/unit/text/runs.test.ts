import { expect, test } from 'vitest'
import fc from 'fast-check'
import { align } from '@/lib/text/align'
import { joinRuns } from '@/lib/text/runs'
import { numbered } from '@/lib/text/tokens'
import { placesOnce, runsOf } from '@/lib/text/unique-runs'

const words = (text: string) => text.split(' ')
const piecesOf = (map: Int32Array) =>
  map.filter((there, at) => there >= 0 && (at === 0 || (map[at - 1] ?? -1) !== there - 1)).length

test('a word that could end either of two stretches goes to the longer one', () => {
  const [before, after] = numbered(
    words('the aid stopped now'),
    words('the war and the aid stopped now'),
  )
  const map = Int32Array.from([0, 4, 5, 6])
  joinRuns(before, after, map)
  expect([...map]).toEqual([3, 4, 5, 6])
})

test('joining stretches changes no word, no order and no length, and makes no more of them', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 })
  fc.assert(
    fc.property(
      text,
      text,
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      (old, fresh, kept) => {
        const [before, after] = numbered(old, fresh)
        // an alignment with holes, as a shortest script over a book may leave them
        const map = align(before, after).map((there, at) => (kept[at] ? there : -1))
        const [length, pieces] = [map.filter((there) => there >= 0).length, piecesOf(map)]
        joinRuns(before, after, map)
        const images = [...map].filter((there) => there >= 0)
        expect(images).toEqual([...new Set(images)].sort((a, b) => a - b))
        expect(images.length).toBeGreaterThanOrEqual(length)
        expect(piecesOf(map)).toBeLessThanOrEqual(Math.max(pieces, 1))
        map.forEach((there, at) => {
          if (there >= 0) expect(fresh[there]).toBe(old[at])
        })
      },
    ),
    { numRuns: 2_000 },
  )
}, 30_000)

test('runs of words have the same number exactly where their words are the same', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 })
  fc.assert(
    fc.property(text, text, (old, fresh) => {
      for (const { length, before, after } of runsOf(...numbered(old, fresh))) {
        expect(before).toHaveLength(Math.max(0, old.length - length + 1))
        before.forEach((run, at) =>
          after.forEach((other, there) =>
            expect(run === other).toBe(
              old.slice(at, at + length).join(' ') === fresh.slice(there, there + length).join(' '),
            ),
          ),
        )
      }
    }),
    { numRuns: 200 },
  )
})

test('a run that stands twice in a stretch has no one place there', () => {
  const [numbers] = numbered(words('the aid stopped and the aid began'), [])
  const places = placesOnce(numbers, 0, numbers.length, 1)
  expect([places.get(numbers[0] ?? -1), places.get(numbers[2] ?? -1)]).toEqual([-1, 2])
  expect(placesOnce(numbers, 1, 4, 1).get(numbers[1] ?? -1)).toBe(1)
})
