import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimsFoundIn, proposalsIn } from '@/lib/intake/proposals'
import type { FoundClaim } from '@/lib/extraction/types'

const found = (start: number, end: number): FoundClaim => ({
  start,
  end,
  quote: '',
  statement: 'It is so.',
  kind: 'event',
  about: 'content',
  claimant: null,
  checkable: true,
  priority: 3,
  stage: 'proposition',
  reason: 'It says what happened.',
})
const sentence = (index: number, start: number, end: number) => ({ index, start, end })

test('only what lies in an open sentence is proposed, and nothing over the words of a claim', () => {
  const claims = [found(0, 5), found(10, 15), found(20, 25), found(26, 29)]
  const open = [sentence(1, 9, 18), sentence(2, 19, 30)]
  const proposals = proposalsIn(claims, open, [{ start: 22, end: 23 }])
  expect(proposals.map(({ start, sentence: at, why }) => [start, at, why])).toEqual([
    [10, 1, 'It says what happened.'],
    [26, 2, 'It says what happened.'],
  ])
})

test('a claim inside another claim’s words hides what touches either', () => {
  const taken = [
    { start: 0, end: 50 },
    { start: 5, end: 6 },
  ]
  expect(proposalsIn([found(20, 30)], [sentence(0, 0, 60)], taken)).toEqual([])
})

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }))
const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end

test('whatever lies where, the choice is the same as by comparing each with each', () => {
  fc.assert(
    fc.property(fc.array(span), fc.array(span), fc.array(span), (claims, sentences, taken) => {
      const open = sentences.map((one, index) => ({ ...one, index }))
      const all = claims.map(({ start, end }) => found(start, end))
      const expected = all.filter(
        (claim) =>
          open.some((one) => touches(one, claim)) && !taken.some((one) => touches(one, claim)),
      )
      const chosen = proposalsIn(all, open, taken)
      expect(chosen.map(({ start, end }) => [start, end])).toEqual(
        expected.map(({ start, end }) => [start, end]),
      )
      for (const { sentence: at, ...claim } of chosen)
        expect(touches(open[at] ?? claim, claim)).toBe(true)
    }),
  )
})

test('a draft is read once, however often its proposals are asked for', async () => {
  const draft = {
    sha256: 'a',
    text: 'The dam broke in 1911.',
    language: 'en',
  }
  expect(claimsFoundIn(draft)).toBe(claimsFoundIn(draft))
  expect((await claimsFoundIn(draft)).length).toBeGreaterThan(0)
  expect(claimsFoundIn({ ...draft, language: 'de' })).not.toBe(claimsFoundIn(draft))
})
