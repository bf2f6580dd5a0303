import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockerAtDepth, blockersOf, type Counted, facetsOf } from '@/lib/claims/tally'

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

const settled = { status: 'settled', rating: 'confirmed' }
const found = { status: 'settled', rating: 'wrong' }
const stops: [string, Partial<Counted>, string][] = [
  ['one nobody began', {}, 'claimOpen/rest'],
  ['one that must be checked', { priority: 4 }, 'mustCheckOpen/rest'],
  ['a quotation', { kind: 'quote' }, 'claimOpen/essential'],
  ['a statistic', { kind: 'statistic' }, 'claimOpen/essential'],
  ['a date', { kind: 'date' }, 'claimOpen/essential'],
  ['what somebody is', { kind: 'background' }, 'claimOpen/essential'],
  ['one with a name or a number', { essential: true }, 'claimOpen/essential'],
  ['one that is being checked', { status: 'inReview' }, 'claimOpen'],
  ['such a one that must be', { status: 'inReview', priority: 5 }, 'mustCheckOpen'],
  ['one that was judged, and is open again', { reopenedFor: 'Look.' }, 'claimOpen'],
  [
    'one that waits',
    { status: 'awaitingSecond', thin: true, openFixes: 1, openTasks: 1 },
    'awaitingSecond',
  ],
  ['a correction of one that is checked', { status: 'inReview', openFixes: 1 }, 'claimOpen'],
  ['a dispute', { status: 'disputed' }, 'disputed'],
  ['a dispute on thin sources', { status: 'disputed', thin: true }, 'disputed thinlySourced'],
  ['a correction in a dispute', { status: 'disputed', openFixes: 2 }, 'disputed fixOpen'],
  ['one that is settled', settled, ''],
  ['one settled on thin sources', { ...settled, thin: true }, 'thinlySourced'],
  ['a correction of a settled one', { ...settled, openFixes: 1 }, 'fixOpen'],
  ['one found wrong', found, 'ratingBlocks'],
  ['one found wrong and corrected', { ...found, corrected: true }, ''],
  ['one found wrong and let stand', { ...found, clearedAt: new Date() }, ''],
  ['another sentence around it', { ...settled, contextAfter: 'So.' }, 'contextChanged'],
  ['a statement of old words', { ...settled, staleStatement: '1978' }, 'statementStale'],
  ['a claimant of old words', { ...settled, staleClaimant: 'Ana' }, 'statementStale'],
  ['two tasks', { ...settled, openTasks: 2 }, 'taskOpen taskOpen'],
  ['one that was cut, whatever is open', { ...found, status: 'cut', openTasks: 1 }, ''],
  ['one that was deleted', { deletedAt: new Date(), openTasks: 1 }, ''],
]
test.each(stops)('%s stops sign-off so: %j', (_, also, codes) => {
  expect(blockersOf({ ...claim, ...also }, blocks).join(' ')).toBe(codes)
})

test.each([
  ['claimOpen/rest', 'claimOpen', null, null],
  ['claimOpen/essential', 'claimOpen', 'claimOpen', null],
  ['disputed', 'disputed', 'disputed', 'disputed'],
])(
  '%s is asked for in a full check as %s, of the essentials as %s, on the spot as %s',
  (key, ...asked) => {
    expect(['full', 'essentials', 'spot'].map((depth) => blockerAtDepth(key, depth))).toEqual(asked)
  },
)

test.each([
  [{}, 'status open, blocker claimOpen/rest'],
  [{ status: 'disputed', rating: 'wrong' }, 'status disputed, rating wrong, blocker disputed'],
  [settled, 'status settled, rating confirmed, settled confirmed'],
  [found, 'status settled, rating wrong, settled wrong, blocker ratingBlocks'],
  [{ ...found, corrected: true }, 'status settled'],
  [{ ...settled, corrected: true }, 'status settled, rating confirmed'],
  [{ ...found, status: 'cut' }, 'status cut'],
  [{ ...found, deletedAt: new Date() }, ''],
] as [Partial<Counted>, string][])('a claim that is %j counts to: %s', (also, facets) => {
  const counted = facetsOf({ ...claim, ...also }, blocks)
  expect(counted.map((facet) => facet.join(' ')).join(', ')).toBe(facets)
})
