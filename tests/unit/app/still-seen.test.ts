import { beforeEach, expect, test, vi } from 'vitest'
import * as edits from '@/app/(signed-in)/(framed)/import/preview/keep-edits'
import { stillRead, stillSeen } from '@/app/(signed-in)/(framed)/import/preview/still-seen'

vi.mock('@/app/(signed-in)/(framed)/import/preview/keep-edits', async (load) => {
  const real = await load<typeof edits>()
  return { ...real, finder: vi.fn(real.finder) }
})
beforeEach(() => {
  vi.mocked(edits.finder).mockClear()
})

const scan = Array.from({ length: 300 }, (_, nth) => `Line ${nth} of the scan says this.`)
const before = scan.join('\n')
const lines = [...before.matchAll(/.+/gu)].map(({ index, 0: { length } }) => ({
  start: index,
  end: index + length,
}))
const wordsOf = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

test('a correction keeps each line read, also the one it is in, and looks at the text once for all', () => {
  const text = before.replace('Line 150 of', 'Line 1500 of').replace('Line 9 of', 'Line 90 of')
  expect(wordsOf(text, stillRead(before, text, lines))).toEqual(text.split('\n'))
  expect(edits.finder).toHaveBeenCalledTimes(1)
})

test('words keep their place, those in the changed lines none', () => {
  const words = lines.map(({ start }) => ({ start, end: start + 4 }))
  const text = before.replace('Line 9 ', 'L1ne 9 ').replace('Line 150 ', 'L1ne 150 ')
  const seen = stillSeen(before, text, words)
  expect(wordsOf(text, seen)).toEqual(words.slice(2).map(() => 'Line'))
  expect(edits.finder).toHaveBeenCalledTimes(1)
})
