import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockersOf, type Counted } from '@/lib/claims/tally'

const claim: Counted = {
  status: 'open',
  kind: 'event',
  rating: null,
  priority: 3,
  thin: false,
  openTasks: 0,
  openFixes: 0,
  corrected: false,
  essential: false,
  clearedAt: null,
  deletedAt: null,
  staleStatement: null,
  staleClaimant: null,
  contextBefore: null,
  contextAfter: null,
  reopenedFor: null,
}
const blocks = (rating: string) => rating === 'wrong'
const waits = fc.constantFrom(
  { status: 'awaitingSecond' },
  { status: 'inReview' },
  { status: 'open', reopenedFor: 'Sent back: Why?' },
)

test('what stops an article is the same whatever a verdict that waits for its second says', () => {
  const secret = fc.record({
    rating: fc.constantFrom(null, 'wrong', 'confirmed'),
    thin: fc.boolean(),
    openFixes: fc.nat(2),
  })
  fc.assert(
    fc.property(waits, secret, (waiting, said) => {
      const codes = blockersOf({ ...claim, ...waiting, ...said }, blocks)
      expect(codes).toEqual(blockersOf({ ...claim, ...waiting }, blocks))
      expect(codes).toHaveLength(1)
      expect(codes[0]).not.toContain('/')
    }),
  )
})

test('a correction proposed where nobody has judged stops the article at every depth', () => {
  expect(blockersOf({ ...claim, openFixes: 1 }, blocks)).toEqual(['claimOpen/rest', 'fixOpen'])
})
