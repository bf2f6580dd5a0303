import { expect, test } from 'vitest'
import { BadRequest } from '@/lib/core/errors'
import { decodeCursor, encodeCursor, pageOf } from '@/lib/core/paging'

test('a cursor gives back the values it was made of', () => {
  const values = [1, '2025-03-11T12:00:00.000Z', 'an-id']
  expect(decodeCursor(encodeCursor(values), ['number', 'time', 'text'])).toEqual(values)
  expect(decodeCursor(undefined, ['number'])).toBeNull()
})

test.each([
  ['words for a number', ['x'], 'number'],
  ['a number no database holds', [2 ** 40], 'number'],
  ['a fraction', [0.5], 'number'],
  ['no moment', ['yesterday'], 'time'],
  ['a number for an id', [5], 'text'],
  ['a NUL', ['a\0'], 'text'],
  ['nothing', [], 'text'],
] as [string, (string | number)[], 'number' | 'time' | 'text'][])(
  'a cursor with %s is not one of ours',
  (_, values, kind) => {
    expect(() => decodeCursor(encodeCursor(values), [kind])).toThrow(BadRequest)
  },
)

test.each(['x', 'bnVsbA', '%', '{}'])('%j is no cursor', (cursor) => {
  expect(() => decodeCursor(cursor)).toThrow(BadRequest)
})

test('there is a next page only where one more row was found', () => {
  const cursorOf = (row: number) => [row]
  expect(pageOf([1, 2], 2, cursorOf, String)).toEqual({ items: ['1', '2'], nextCursor: null })
  expect(pageOf([1, 2, 3], 2, cursorOf, String)).toEqual({
    items: ['1', '2'],
    nextCursor: encodeCursor([2]),
  })
})
