import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  blockersOfArticle,
  blockerWords,
  countBlockers,
  groupBlockers,
} from '@/lib/articles/readiness'
import { blockerAtDepth, blockersOf, type Counted } from '@/lib/claims/tally'

const words = fc.constantFrom(null, 'once more')
const when = fc.constantFrom(null, new Date(0))
const claim: fc.Arbitrary<Counted> = fc.record({
  status: fc.constantFrom('open', 'inReview', 'awaitingSecond', 'disputed', 'settled', 'cut'),
  kind: fc.constantFrom('quote', 'event'),
  rating: fc.constantFrom(null, 'confirmed', 'wrong'),
  priority: fc.integer({ min: 1, max: 5 }),
  thin: fc.boolean(),
  openTasks: fc.integer({ min: 0, max: 2 }),
  openFixes: fc.integer({ min: 0, max: 2 }),
  corrected: fc.boolean(),
  essential: fc.boolean(),
  clearedAt: when,
  deletedAt: when,
  staleStatement: words,
  staleClaimant: words,
  contextBefore: words,
  contextAfter: words,
  reopenedFor: words,
})

/** A code as it is written in the code: "awaitingSecond". */
const looksLikeCode = (said: string) => !said.includes(' ') && /[a-z][A-Z]/.test(said)

const none = { title: 'The bridge', inText: null }

test('whatever stops sign-off is said in words, of one claim and of several', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(claim, fc.constantFrom('full', 'essentials', 'spot'), (one, depth) => {
      for (const key of blockersOf(one, (rating) => rating === 'wrong')) {
        const code = blockerAtDepth(key, depth)
        if (!code) continue
        seen.add(code)
        for (const count of [1, 2]) {
          expect(blockerWords(code, count)).not.toBe(code)
          expect(looksLikeCode(blockerWords(code, count))).toBe(false)
        }
      }
      const listed = blockersOfArticle(depth, [{ ...one, id: 'c', number: 7 }], [], [], none)
      for (const { code, message, claimId } of listed) {
        expect(message).not.toBe(code)
        expect(message).toMatch(claimId ? /C7\b.*\.$/ : /^[A-Z].* .*\.$/)
      }
    }),
    { numRuns: 2000 },
  )
  // a property that met nothing would say nothing
  expect(seen.size).toBeGreaterThanOrEqual(10)
})

test('as many things as an article can be stopped by are counted, each kind with its first', () => {
  const blockers = Array.from({ length: 300_000 }, (_, at) => ({
    code: at % 2 ? 'claimOpen' : 'taskOpen',
    message: `Number ${at}`,
  }))
  expect(
    groupBlockers(blockers).map(({ code, count, first }) => [code, count, first.message]),
  ).toEqual([
    ['taskOpen', 150_000, 'Number 0'],
    ['claimOpen', 150_000, 'Number 1'],
  ])
})

test('a count has its thousands apart wherever it is said', () => {
  const blockers = Array.from({ length: 2_368 }, () => ({ code: 'disputed', message: '' }))
  expect(groupBlockers(blockers)[0]?.message).toBe('2,368 claims disputed')
  expect(
    countBlockers(
      'full',
      [{ key: 'disputed', n: 2_368 }],
      { openSentences: 1_200, settled: 0, headlines: none },
      {},
    ).map(({ message }) => message),
  ).toEqual(['2,368 claims disputed', '1,200 sentences unaccounted for'])
})

const blocker = (code: string) => ({ code, message: '' })
const said = (...codes: string[]) => groupBlockers(codes.map(blocker)).map(({ message }) => message)

test('claims are “other” ones only beside those that must be checked', () => {
  expect(said('claimOpen')).toEqual(['1 claim open'])
  expect(said('claimOpen', 'claimOpen', 'disputed')).toEqual(['2 claims open', '1 claim disputed'])
  expect(said('mustCheckOpen', 'claimOpen')).toEqual([
    '1 must-check claim open',
    '1 other claim open',
  ])
})
