import { expect, test } from 'vitest'
import { annotate } from '@/lib/reports/annotate'
import { partOf, type ReportPart } from '@/lib/reports/part'
import { blocksOf } from '@/lib/text/blocks'
import { reportClaim, reportOn } from '@/tests/support/report'

/** A paragraph a line; a claim on the first words of each, `each` times. */
function longReport(paragraphs: number, each = 1, more: Parameters<typeof reportOn>[2] = {}) {
  const text = Array.from({ length: paragraphs }, (_, at) => `Line ${at + 1} was built.`).join('\n')
  const blocks = blocksOf(text)
  const claims = blocks.flatMap(({ start }, at) =>
    Array.from({ length: each }, (_, nth) =>
      reportClaim({
        id: `c${at}-${nth}`,
        number: at * each + nth + 1,
        start: start + nth,
        end: start + 6,
        paragraph: at + 1,
      }),
    ),
  )
  return reportOn(text, claims, { blocks, ...more })
}

const allParts = (report: ReturnType<typeof longReport>): ReportPart[] => {
  const first = partOf(report, 1)
  return Array.from({ length: first.parts }, (_, at) => partOf(report, at + 1))
}

const wordsOf = (part: ReportPart) =>
  annotate({ ...part, claims: [...part.reaching, ...part.claims] })
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('\n')

test.each([
  ['one claim in each of 2,000 paragraphs', longReport(2_000)],
  ['five claims in each of 333 paragraphs', longReport(333, 5)],
  ['no claim in 9,000 paragraphs', longReport(9_000, 0)],
])('the parts of a report are the whole of it, once: %s', (_, report) => {
  const parts = allParts(report)
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.flatMap(({ claims }) => claims)).toEqual(report.claims)
  expect(parts.map(wordsOf).join('\n')).toBe(report.revision.text)
  expect(parts.flatMap((part) => annotate(part).map(({ number }) => number))).toEqual(
    report.blocks.map((_block, at) => at + 1),
  )
  for (const part of parts) expect(part.claims.length).toBeLessThanOrEqual(380)
})

test('a short report is one part, whichever is asked for', () => {
  const report = longReport(200)
  const { blockers: _, ...rest } = report
  expect(partOf(report, 7)).toMatchObject({ ...rest, part: 1, parts: 1, from: 0, reaching: [] })
  expect(partOf(reportOn(''), 1)).toMatchObject({ part: 1, parts: 1, claims: [] })
})

test('a part beyond the last is the last', () => {
  const report = longReport(2_000)
  const { parts } = partOf(report, 1)
  expect(partOf(report, parts + 5)).toEqual(partOf(report, parts))
})

test('the part of a claim is found by its number, and the first where there is no such claim', () => {
  const report = longReport(2_000)
  const { parts } = partOf(report, 1)
  const last = partOf(report, parts)
  const number = last.claims.at(-1)?.number ?? 0
  expect(partOf(report, { claim: number })).toEqual(last)
  expect(partOf(report, { claim: 1_000_000 }).part).toBe(1)
})

test('a claim that reaches into the next part is marked there and told where it begins', () => {
  const report = longReport(1_000)
  const next = partOf(report, 2)
  const border = next.blocks[0]
  const wide = reportClaim({ number: 9_999, start: 0, end: (border?.start ?? 0) + 4, paragraph: 1 })
  const second = partOf({ ...report, claims: [wide, ...report.claims] }, 2)
  const told = allParts({ ...report, claims: [wide, ...report.claims] })
  expect(told.flatMap(({ claims }) => claims).filter(({ number }) => number === 9_999)).toEqual([
    wide,
  ])
  expect(second.reaching.map(({ number }) => number)).toContain(9_999)
})

test('claims cut from the text come after all others, in parts of their own where they are many', () => {
  const report = longReport(1_000)
  const gone = Array.from({ length: 700 }, (_, at) =>
    reportClaim({ number: 5_000 + at, start: 0, end: 0, paragraph: null, status: 'cut' }),
  )
  const parts = allParts({ ...report, claims: [...report.claims, ...gone] })
  expect(parts.flatMap(({ claims }) => claims.slice())).toEqual([...report.claims, ...gone])
  for (const part of parts) expect(part.claims.length).toBeLessThanOrEqual(500)
})

test('what was set aside stands in the part of its sentence', () => {
  const { blocks } = longReport(1_000)
  const dismissals = [0, 900].map((at) => ({
    sentence: at,
    start: blocks[at]?.start ?? 0,
    end: blocks[at]?.end ?? 0,
    text: `Line ${at + 1} was built.`,
    reason: 'noClaim',
    by: null,
  }))
  const parts = allParts(longReport(1_000, 1, { dismissals }))
  expect(parts[0]?.dismissals).toEqual([dismissals[0]])
  expect(parts.flatMap((part) => part.dismissals)).toEqual(dismissals)
})

test('every part says of the whole what the whole says', () => {
  const report = longReport(1_000)
  for (const part of allParts(report)) {
    expect(part.counts).toEqual(report.counts)
    expect(part.standing).toBe('Not signed off.')
    expect(part.limits).toContain('1,000 claims have no verdict.')
  }
})
