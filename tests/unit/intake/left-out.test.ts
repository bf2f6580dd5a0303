import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { putBack, stillLeftOut } from '@/lib/intake/left-out'
import { leftOutWords } from '@/lib/intake/left-out-words'
import type { LeftOut } from '@/lib/intake/readers/reader'
import { readPage } from '@/lib/intake/readers/html/page'
import { newsPage } from '@/tests/support/page'
import { expectWhole } from '@/tests/support/read'

const text = 'It opened.\n\nIt cost 21 million.\n\nIt held.'
const blocks = [
  { start: 0, end: 10, kind: 'headline' as const },
  { start: 12, end: 31, kind: 'paragraph' as const },
  { start: 33, end: 41, kind: 'paragraph' as const },
]
const leftOut: LeftOut[] = [
  { at: 12, text: 'Share\nPrint', unit: 'lines', why: 'around' },
  { at: 12, text: 'It was late.', unit: 'paragraph', why: 'around' },
  { at: 19, text: '12 million', unit: 'words', why: 'deleted' },
  { at: 41, text: 'It is known.', unit: 'paragraph', why: 'hidden' },
]
const remarks = [{ start: 15, end: 31 }]
const recognised = [{ start: 12, end: 31, confidence: 0.8 }]
const doubtful = [{ start: 20, end: 22, confidence: 0.4 }]
const whole = { text, blocks, remarks, recognised, doubtful, leftOut }

test('all that was left out goes back where it stood', () => {
  const put = putBack(whole, 'all')
  expect(put.text).toBe(
    'It opened.\n\nShare\nPrint\n\nIt was late.\n\nIt cost 12 million 21 million.\n\nIt held.\n\nIt is known.',
  )
  expect(put.leftOut).toEqual([])
  expect(put.blocks.map(({ start, end }) => put.text.slice(start, end))).toEqual(
    put.text.split('\n').filter(Boolean),
  )
  expect(put.remarks.map(({ start, end }) => put.text.slice(start, end))).toEqual([
    'cost 12 million 21 million.',
  ])
  expect(put.doubtful.map(({ start, end }) => put.text.slice(start, end))).toEqual(['21'])
  expect(put.recognised.map(({ start, end }) => put.text.slice(start, end))).toEqual([
    'It cost 12 million 21 million.',
  ])
})

test('what stays out keeps its place, whatever is put back and in whatever order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3]), (order) => {
      let one = whole
      for (const index of order) {
        const now = one.leftOut.findIndex(({ text }) => text === leftOut[index]?.text)
        one = putBack(one, [now])
      }
      const atOnce = putBack(whole, order)
      expect(one.text).toBe(atOnce.text)
      expect(putBack(one, 'all').text).toBe(putBack(whole, 'all').text)
    }),
  )
})

describe('after an edit of the text', () => {
  test('places move with the words about them', () => {
    const edited = text.replace('It opened.', 'It opened in May.')
    expect(stillLeftOut(text, edited, leftOut).map(({ at }) => at)).toEqual([19, 19, 26, 48])
  })

  test('what was put back is left out no longer, of two alike only one', () => {
    const twice = [...leftOut, { ...(leftOut[2] as LeftOut), at: 38 }]
    const { text: put } = putBack({ ...whole, leftOut: twice }, [2])
    expect(stillLeftOut(text, put, twice).map(({ text }) => text)).toEqual([
      'Share\nPrint',
      'It was late.',
      'It is known.',
      '12 million',
    ])
  })
})

test('a page with all put back holds every word it shows', () => {
  const read = readPage(
    newsPage({ body: '<p>It cost <del>12</del> 21 million, and it was late, they said.</p>' }),
  )
  const put = putBack(read, 'all')
  expectWhole(put)
  for (const words of [
    'City',
    'Share this article',
    'Most read',
    'It cost 12 21 million',
    'Copyright The Paper',
  ])
    expect(put.text).toContain(words)
})

test.each([
  [leftOut, '2 paragraphs, 1 struck passage and 2 short lines'],
  [leftOut.slice(1, 2), '1 paragraph'],
  [[], ''],
] satisfies [LeftOut[], string][])('it is said how much: %#', (some, words) => {
  expect(leftOutWords(some)).toBe(words)
})
