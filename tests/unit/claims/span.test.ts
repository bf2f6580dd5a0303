import { expect, test } from 'vitest'
import { spanProblem } from '@/lib/claims/span'

test('a place that begins or ends inside a joined emoji is refused, with where it may begin (extract-zwj-emoji)', () => {
  const text = '👨‍👩‍👧 12 families moved in.'
  const family = text.indexOf(' ')
  expect(spanProblem(text, 0, text.length)).toBeNull()
  expect(spanProblem(text, family, text.length)).toBeNull()
  for (let start = 1; start < family; start++)
    expect(spanProblem(text, start, text.length)).toEqual({
      path: 'start',
      message: `The start lies inside a character. Put it before that, at 0, or after it, at ${family}.`,
    })
  expect(spanProblem(text, 0, 3)?.path).toBe('end')
})

test('a letter and its accent are one character, and so are the digit and the frame of a keycap', () => {
  expect(spanProblem('Le cafe\u0301 7\uFE0F\u20E3', 3, 7)?.path).toBe('end')
  expect(spanProblem('Le cafe\u0301 7\uFE0F\u20E3', 3, 8)).toBeNull()
  expect(spanProblem('Le cafe\u0301 7\uFE0F\u20E3', 9, 10)?.path).toBe('end')
})
