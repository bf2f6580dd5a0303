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

test('the second person does not see the first verdict, but a settled one', () => {
  expect(signOf({ status: 'awaitingSecond', rating: 'wrong' }, true).sign).toBe('second')
  expect(signOf({ status: 'settled', rating: 'wrong' }, true).sign).toBe('wrong')
})
