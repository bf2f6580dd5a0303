import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trackedItems } from '@/lib/reports/word/tracks'
import { reportClaim } from '@/tests/support/report'
import { proposed } from '@/tests/support/report-fix'

const change = (by: string) => ({ by, at: '2025-03-10T08:00:00.000Z' })
const words = fc
  .array(fc.constantFrom('one', 'two', '312', 'a', 'bridge', ',', '.', 'ж'), { maxLength: 12 })
  .map((list) => list.join(' '))
const place = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
)

/** Two offsets in a text, the smaller first. */
function spanIn(text: string, [a, b]: [number, number]): [number, number] {
  const offsets = [a, b].map((share) => Math.floor(share * text.length))
  return [Math.min(...offsets), Math.max(...offsets)]
}

test('whatever was corrected and is proposed: what stands, what stood and what would stand are all there, and each claim is on its words', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(fc.tuple(place, words), { maxLength: 4 }),
      fc.array(fc.tuple(place, fc.option(words)), { maxLength: 4 }),
      (origin, steps, marked) => {
        let text = origin
        const corrections = steps.map(([span, put], at) => {
          const [start, end] = spanIn(text, span)
          text = text.slice(0, start) + put + text.slice(end)
          return { text, change: change(`step ${at}`) }
        })
        const claims = marked.flatMap(([span, fix], at) => {
          const [start, end] = spanIn(text, span)
          const exact = text.slice(start, end)
          const fixes = fix === null ? [] : [proposed(exact, fix)]
          return start < end
            ? [reportClaim({ number: at + 1, start, end, quote: exact, fixes })]
            : []
        })
        const items = trackedItems({ text: origin, corrections }, claims)
        const pieces = items.flatMap((item) => (item.kind === 'piece' ? [item.piece] : []))
        const joined = (taken: typeof pieces) => taken.map((piece) => piece.words).join('')
        expect(joined(pieces.filter(({ length }) => length > 0))).toBe(text)
        expect(joined(pieces.filter(({ base }) => base !== null))).toBe(origin)
        const on = new Map(claims.map(({ number }) => [number, '']))
        const open = new Set<number>()
        for (const item of items) {
          if (item.kind === 'open') open.add(item.claim.number)
          else if (item.kind === 'close') open.delete(item.claim.number)
          else if (item.piece.length > 0)
            for (const number of open) on.set(number, `${on.get(number) ?? ''}${item.piece.words}`)
        }
        expect(open.size).toBe(0)
        expect([...on]).toEqual(claims.map(({ number, quote }) => [number, quote]))
      },
    ),
    { numRuns: 500 },
  )
})
