import { expect, test } from 'vitest'
import { findWords } from '@/lib/text/find-words'

const text = 'She said "yes" – twice. He said "yes" once.'

test('words are found where they stand', () => {
  expect(findWords(text, 'twice', 0)).toEqual({ start: 17, end: 22 })
})

test('of several places the nearest to where one was is taken', () => {
  expect(findWords(text, '"yes"', 0)?.start).toBe(9)
  expect(findWords(text, '"yes"', 40)?.start).toBe(32)
})

test('typographic marks, dashes and line ends are as good as plain ones', () => {
  expect(findWords(text, ' “yes”\n- twice ', 0)).toEqual({ start: 9, end: 22 })
})

test('words that do not stand there are not found, nor is nothing', () => {
  expect(findWords(text, 'no', 0)).toBeNull()
  expect(findWords(text, '  ', 0)).toBeNull()
})
