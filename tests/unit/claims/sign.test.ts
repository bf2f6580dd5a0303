import { expect, test } from 'vitest'
import { scales } from '@/lib/claims/scales/registry'
import { isCorrected, signOf } from '@/lib/claims/sign'
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

const waits = { sign: 'second', two: false, label: 'Waits for a second signature' }
const toLookAt = { sign: 'second', two: false, label: 'Corrected, to be looked at' }
const corrected = { sign: 'ok', two: true, label: 'Corrected' }
const wrong = { sign: 'wrong', two: true, label: 'Wrong' }

test.each([
  ['the desk says it is corrected', true, toLookAt, corrected],
  ['the desk says it is not', false, waits, wrong],
  ['nothing is said of it', undefined, waits, wrong],
  ['there is no correction', null, waits, wrong],
  ['its correction waits', { state: 'waits' } as const, toLookAt, corrected],
  ['its correction was found right', { state: 'right' } as const, toLookAt, corrected],
  ['its correction is past', { state: 'past' } as const, waits, wrong],
])('where %s, a claim found wrong is drawn so', (_, correction, waiting, settled) => {
  expect(signOf({ status: 'awaitingSecond', rating: null, corrected: correction })).toEqual(waiting)
  const found = { status: 'settled', rating: 'wrong', corrected: correction } as const
  expect(signOf(found)).toEqual(settled)
  expect(isCorrected(found)).toBe(settled === corrected)
  expect(isCorrected({ ...found, status: 'awaitingSecond' })).toBe(false)
})

test.each([
  ['open', { sign: 'open', two: false, label: 'Open' }],
  ['inReview', { sign: 'review', two: false, label: 'Being checked' }],
  ['disputed', { sign: 'disputed', two: false, label: 'Disputed' }],
  ['cut', { sign: 'cut', two: false, label: 'Cut from the text' }],
] as const)(
  'one that is %s is drawn by where its work stands, whatever was found',
  (status, sign) => {
    expect(signOf({ status, rating: 'wrong', corrected: true })).toEqual(sign)
  },
)

test('a rating that is not known here is told by its name, and none as open', () => {
  const unknown = { sign: 'open', two: true, label: 'martian' }
  expect(signOf({ status: 'settled', rating: 'martian' })).toEqual(unknown)
  expect(signOf({ status: 'settled', rating: null })).toEqual({ ...unknown, label: 'Open' })
})
