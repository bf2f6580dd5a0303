import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byParagraph, sentenceRows } from '@/app/(signed-in)/(framed)/articles/[id]/coverage/model'
import type { DeskClaim, DeskView, SentenceView } from '@/lib/articles/views'

const text = 'It opened in 1978. Why?\nIt cost 3 crowns.\n\nSo be it.'
const places = [
  [0, 18],
  [19, 23],
  [24, 41],
  [43, 52],
] as const
const sentences = places.map(([start, end], index): SentenceView => ({
  index,
  start,
  end,
  state: 'open',
}))
const claim = (number: number, start: number, end: number, more: Partial<DeskClaim> = {}) =>
  ({ number, start, end, gone: false, status: 'open', ...more }) as DeskClaim
const desk = (claims: DeskClaim[]) =>
  ({
    article: { revision: { text }, facts: [], sentenceList: sentences },
    claims,
  }) as unknown as DeskView

test('each sentence has its number, its words and its paragraph', () => {
  const rows = sentenceRows(desk([]))
  expect(rows.map(({ number, text: words, paragraph }) => [number, words, paragraph])).toEqual([
    [1, 'It opened in 1978.', 1],
    [2, 'Why?', 1],
    [3, 'It cost 3 crowns.', 2],
    [4, 'So be it.', 3],
  ])
  expect(byParagraph(rows).map((group) => [group.paragraph, group.rows.length])).toEqual([
    [1, 2],
    [2, 1],
    [3, 1],
  ])
})

test('a sentence names the claims that touch it, and none that were cut or are gone', () => {
  const claims = [
    claim(1, 0, 30),
    claim(2, 3, 9, { status: 'cut' }),
    claim(3, 10, 17),
    claim(4, 0, 0, { gone: true }),
  ]
  const named = sentenceRows(desk(claims.sort((a, b) => a.start - b.start || b.end - a.end)))
  expect(named.map((row) => row.claims)).toEqual([[1, 3], [1], [1], []])
})

const span = fc
  .tuple(fc.nat(50), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: Math.min(52, start + length) }))

test('whatever claims there are, a sentence names those that overlap it', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const claims = spans
        .filter(({ start, end }) => start < end)
        .sort((a, b) => a.start - b.start || b.end - a.end)
        .map(({ start, end }, at) => claim(at + 1, start, end))
      sentenceRows(desk(claims)).forEach((row) => {
        const touching = claims.filter((one) => one.start < row.end && row.start < one.end)
        expect(row.claims).toEqual(touching.map(({ number }) => number))
      })
    }),
  )
})
