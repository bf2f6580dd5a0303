import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countIn, partAt, partsOf, partsToDraw } from '@/app/ui/proof/parts'
import { inList, inMargin, readOrder, type Tag, tagLetters, writeOrder } from '@/app/ui/proof/order'
import { blocksOf } from '@/lib/text/blocks'

const article = fc
  .array(fc.integer({ min: 1, max: 400 }), { maxLength: 300 })
  .map((lengths) => blocksOf(lengths.map((length) => 'x'.repeat(length)).join('\n')))

test('every paragraph of an article lies in one part, in order', () => {
  fc.assert(
    fc.property(article, (blocks) => {
      const parts = partsOf(blocks)
      const covered = parts.flatMap(({ from, to }) => blocks.slice(from, to))
      expect(covered).toEqual(blocks)
      expect(parts.map(({ start }) => start)).toEqual(parts.map(({ from }) => blocks[from]?.start))
    }),
  )
})

test('a claim counts in the part where it begins, which is the part of its offset', () => {
  fc.assert(
    fc.property(article, fc.array(fc.nat(60_000)), (blocks, starts) => {
      const parts = partsOf(blocks)
      if (parts.length === 0) return
      const sorted = starts.sort((a, b) => a - b)
      const counts = parts.map(() => 0)
      for (const start of sorted)
        counts[partAt(parts, start)] = (counts[partAt(parts, start)] ?? 0) + 1
      expect(
        countIn(
          parts,
          sorted.map((start) => ({ start, end: start + 1 })),
        ),
      ).toEqual(counts)
    }),
  )
})

test('an article with few numbers is drawn whole, of a long one what is looked at and its neighbours', () => {
  expect(partsToDraw([100, 100, 100], 0).size).toBe(3)
  expect([...partsToDraw([200, 200, 200, 200, 200, 200], 3)].sort()).toEqual([2, 3, 4])
  expect([...partsToDraw([200, 200, 200, 200, 200, 200], 0)].sort()).toEqual([0, 1])
})

test('the order of the margin is read as it was written', () => {
  const tag = fc.constantFrom(...(Object.keys(tagLetters) as Tag[]))
  const entry = fc.record({
    key: fc
      .oneof(
        fc.nat(),
        fc.nat().map((n) => `s${n}`),
      )
      .map(String),
    start: fc.nat(),
    tags: fc.uniqueArray(tag),
  })
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      expect(readOrder(writeOrder(entries))).toEqual(
        entries.map(({ key, start, tags }) => ({
          key,
          start,
          tags: tags.map((name) => tagLetters[name]).join(''),
        })),
      )
    }),
  )
})

test('what was cut comes last in the list and has no place in the margin', () => {
  const order = readOrder(
    writeOrder([
      { key: '3', start: 0, tags: ['cut'] },
      { key: '1', start: 0, tags: ['open'] },
      { key: 's2', start: 9, tags: [] },
      { key: '2', start: 20, tags: [] },
    ]),
  )
  expect(inList(order).map(({ key }) => key)).toEqual(['1', '2', '3'])
  expect(inMargin(order).map(({ key }) => key)).toEqual(['1', 's2', '2'])
})
