import { expect, test } from 'vitest'
import { endOf } from '@/app/(signed-in)/ends-sign-off'

const eve = { by: { name: 'Eve Castellano' } }

test('what an act ends is said while the sign-off holds', () => {
  const signed = { stage: 'signedOff', signOff: { ...eve, valid: true } } as const
  expect(endOf(signed)).toBe('This ends Eve Castellano’s sign-off.')
  expect(endOf({ ...signed, stage: 'published' }, 'A new draft')).toBe(
    'A new draft ends Eve Castellano’s sign-off and puts the article under correction.',
  )
})

test('where none holds, nothing is said', () => {
  expect(endOf({ stage: 'checking', signOff: null })).toBeNull()
  expect(endOf({ stage: 'published', signOff: { ...eve, valid: false } })).toBeNull()
})
