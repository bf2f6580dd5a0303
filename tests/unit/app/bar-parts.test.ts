import { expect, test } from 'vitest'
import { barParts } from '@/app/(signed-in)/bar-parts'

const counts = { open: 17, inReview: 2, awaitingSecond: 3, disputed: 1, settled: 0, cut: 4 }
const drawn = (parts: ReturnType<typeof barParts>) =>
  parts.filter(({ count }) => count > 0).map(({ label, count }) => [label, count])

test('where nothing is settled the bar shows nothing as found', () => {
  expect(drawn(barParts({ settled: {}, counts }))).toEqual([
    ['Disputed', 1],
    ['Waits for a second signature', 3],
    ['Being checked', 2],
    ['Open', 17],
  ])
})

test('what is settled stands first, and what was corrected as corrected', () => {
  const parts = barParts({
    settled: { wrong: 2, confirmed: 5 },
    counts: { ...counts, open: 0, inReview: 0, awaitingSecond: 0, disputed: 0, settled: 8 },
  })
  expect(drawn(parts)).toEqual([
    ['Confirmed', 5],
    ['Wrong', 2],
    ['Corrected', 1],
  ])
})
