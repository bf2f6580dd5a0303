import { expect, test } from 'vitest'
import { verdictInForce } from '@/app/(signed-in)/(full)/articles/[id]/inspector/claim'
import { verdictOn } from '@/tests/support/report'

const first = verdictOn({ id: 'v1', rating: 'wrong', createdAt: '2025-03-12T09:00:00.000Z' })
const second = verdictOn({
  id: 'v2',
  role: 'second',
  rating: 'confirmed',
  createdAt: '2025-03-12T10:00:00.000Z',
})
const decided = verdictOn({
  id: 'v3',
  role: 'adjudication',
  rating: 'confirmed',
  createdAt: '2025-03-12T11:00:00.000Z',
})
const alike = { ...second, rating: 'wrong' }

test.each([
  ['the only one', [first], 'wrong', 'v1'],
  ['the first of two that say the same', [alike, first], 'wrong', 'v1'],
  ['the second, to which the first gave way', [first, second], 'confirmed', 'v2'],
  ['the editor’s', [first, second, decided], 'confirmed', 'v3'],
  ['the one that is not superseded', [{ ...first, superseded: true }, second], 'confirmed', 'v2'],
])('the verdict that stands is %s', (_, verdicts, rating, id) => {
  expect(verdictInForce({ verdicts, rating })?.id).toBe(id)
})

test('without a verdict none stands', () => {
  expect(verdictInForce({ verdicts: [], rating: null })).toBeUndefined()
})
