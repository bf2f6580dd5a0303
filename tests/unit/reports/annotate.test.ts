import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotate } from '@/lib/reports/annotate'
import { reportClaim, reportOn } from '@/tests/support/report'

const text = 'One two three.\nFour five.\n\nSix seven eight nine.'
const spans = fc.array(fc.tuple(fc.nat(text.length - 1), fc.nat(text.length)), { maxLength: 12 })

test('no character of the text is lost or added, whatever the claims', () => {
  fc.assert(
    fc.property(spans, (pairs) => {
      const claims = pairs
        .map(([start, length], index) =>
          reportClaim({ number: index + 1, start, end: Math.min(text.length, start + length + 1) }),
        )
        .sort((a, b) => a.start - b.start || b.end - a.end)
      const lines = annotate(reportOn(text, claims)).map(({ runs }) =>
        runs.map((run) => run.text).join(''),
      )
      expect(lines).toEqual(['One two three.', 'Four five.', 'Six seven eight nine.'])
    }),
  )
})

test('a claim begins once, and goes on through the paragraphs it crosses', () => {
  const crossing = reportClaim({ start: 4, end: 19 })
  const [first, second, third] = annotate(reportOn(text, [crossing]))
  const marks = (paragraph: typeof first) =>
    paragraph?.runs.flatMap(({ claims }) => claims.map(({ opens, closes }) => [opens, closes]))
  expect([marks(first), marks(second), marks(third)]).toEqual([
    [[true, false]],
    [[false, true]],
    [],
  ])
})

test('a claim whose words are gone is nowhere in the text', () => {
  const gone = reportClaim({ start: 0, end: 0, paragraph: null, anchor: 'gone', status: 'cut' })
  expect(
    annotate(reportOn(text, [gone])).flatMap(({ runs }) => runs.flatMap(({ claims }) => claims)),
  ).toEqual([])
})

test('list items without a sign of their own are told apart from those with one', () => {
  const items = 'One\n\n- Two'
  const blocks = [
    { start: 0, end: 3, kind: 'listItem' as const },
    { start: 5, end: 10, kind: 'listItem' as const },
  ]
  expect(annotate(reportOn(items, [], { blocks })).map(({ bullet }) => bullet)).toEqual([
    true,
    false,
  ])
})
