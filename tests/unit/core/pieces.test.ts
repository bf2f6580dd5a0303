import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { fromPieces, toPieces } from '@/lib/core/pieces'

const atOnce = () => Promise.resolve()
const numbers = (count: number) => Array.from({ length: count }, (_, at) => ({ at }))

test('what was taken apart comes back as it was', async () => {
  const value = {
    article: { title: '“Ніч”', list: numbers(1_201), none: null },
    claims: numbers(5_000),
    few: [1, [2]],
  }
  const pieces = toPieces(value)
  expect(pieces).toHaveLength(1 + 3 + 10)
  expect(await fromPieces(pieces, atOnce)).toEqual(value)
})

test('a list alone is taken apart too, and what lies deeper stays whole', async () => {
  expect(await fromPieces(toPieces(numbers(1_201)), atOnce)).toEqual(numbers(1_201))
  const deep = { a: { b: { c: { d: numbers(900) } } } }
  expect(toPieces(deep)).toHaveLength(1)
  expect(await fromPieces(toPieces(deep), atOnce)).toEqual(deep)
})

test('nothing is JSON as anything else is', async () => {
  expect(await fromPieces(toPieces(undefined), atOnce)).toBeNull()
  const at = new Date(0)
  expect(await fromPieces(toPieces({ at, gone: undefined }), atOnce)).toEqual({
    at: at.toISOString(),
  })
})

test('others have their turn between two pieces', async () => {
  const between = vi.fn(atOnce)
  await fromPieces(toPieces({ list: numbers(1_500) }), between)
  expect(between).toHaveBeenCalledTimes(3)
})

test('any value comes back as JSON alone would bring it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.object({ maxDepth: 4, withNullPrototype: false }), async (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      expect(await fromPieces(toPieces(value), atOnce)).toEqual(plain)
    }),
  )
})
