import { expect, test } from 'vitest'
import { scales } from '@/lib/claims/scales/registry'
import { signOf } from '@/lib/claims/sign'
import { statuses } from '@/lib/claims/vocabulary'

test.each(statuses)('a claim that is %s has a mark and a name', (status) => {
  const { sign, label } = signOf({ status, rating: 'confirmed' })
  expect(sign).toBeTruthy()
  expect(label).toBeTruthy()
})

test.each(scales.flatMap(({ ratings }) => ratings))(
  '$label is drawn in outline with one signature and filled with two',
  (rating) => {
    expect(signOf({ status: 'awaitingSecond', rating: rating.id })).toEqual({
      sign: rating.mark,
      two: false,
      label: rating.label,
    })
    expect(signOf({ status: 'settled', rating: rating.id })).toEqual({
      sign: rating.mark,
      two: true,
      label: rating.label,
    })
  },
)

test('a verdict the reader may not know yet is drawn as one that waits', () => {
  expect(signOf({ status: 'awaitingSecond', rating: null }).sign).toBe('second')
  expect(signOf({ status: 'settled', rating: 'wrong' }).sign).toBe('wrong')
})
