import { expect, test } from 'vitest'
import { sayDistance, sayTime } from '@/app/ui/time'

const now = new Date('2025-03-12T18:42:00Z')
const at = (iso: string) => new Date(iso)

test('a time of today is said by the clock alone, in the reader’s time zone', () => {
  expect(sayTime(at('2025-03-12T20:30:00Z'), 'near', 'UTC', now)).toBe('20:30')
  expect(sayTime(at('2025-03-12T20:30:00Z'), 'near', 'Europe/Berlin', now)).toBe('21:30')
})

test('what is today depends on where the reader is', () => {
  expect(sayTime(at('2025-03-13T01:00:00Z'), 'near', 'UTC', now)).toBe('Thu 01:00')
  expect(sayTime(at('2025-03-13T01:00:00Z'), 'near', 'America/New_York', now)).toBe('21:00')
})

test('within the week the day is named, farther off the date', () => {
  expect(sayTime(at('2025-03-17T07:00:00Z'), 'near', 'UTC', now)).toBe('Mon 07:00')
  expect(sayTime(at('2025-03-25T07:00:00Z'), 'near', 'UTC', now)).toBe('25 March 2025')
})

test('the full form has date and time, midnight is 00', () => {
  expect(sayTime(at('2025-03-13T00:05:00Z'), 'full', 'UTC', now)).toBe('13 March 2025, 00:05')
})

test.each([
  ['2025-03-12T18:50:00Z', '8 min'],
  ['2025-03-12T18:42:59Z', 'under 1 min'],
  ['2025-03-12T21:05:40Z', '2 h 23 min'],
  ['2025-03-12T19:41:59Z', '59 min'],
  ['2025-03-12T20:30:00Z', '1 h 48 min'],
  ['2025-03-12T20:42:00Z', '2 h'],
  ['2025-03-13T04:50:00Z', '10 h'],
  ['2025-03-14T07:42:00Z', '1 d 13 h'],
  ['2025-03-16T22:00:00Z', '4 d'],
  // what is nearly full is said as what it is nearly full of
  ['2025-03-13T00:41:59Z', '5 h 59 min'],
  ['2025-03-13T02:22:00Z', '8 h'],
  ['2025-03-13T18:20:00Z', '1 d'],
  ['2025-03-14T07:30:00Z', '1 d 13 h'],
  ['2025-03-14T18:30:00Z', '2 d'],
  ['2025-03-15T18:20:00Z', '3 d'],
  ['2025-03-16T06:00:00Z', '3 d'],
  ['2025-03-18T17:42:00Z', '6 d'],
])('%s is %s away, and as far when it is past', (iso, said) => {
  expect(sayDistance(now, at(iso))).toBe(said)
  expect(sayDistance(at(iso), now)).toBe(said)
})
