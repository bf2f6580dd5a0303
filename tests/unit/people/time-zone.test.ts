import { expect, test } from 'vitest'
import { accountEdit } from '@/lib/people/schema'

test.each([
  'Europe/Kyiv',
  'Europe/Kiev',
  'Asia/Kolkata',
  'Asia/Ho_Chi_Minh',
  'America/Argentina/Buenos_Aires',
  'America/Nuuk',
  'Etc/UTC',
  'UTC',
])('the time zone %s is taken', (timeZone) => {
  expect(accountEdit.parse({ timeZone })).toEqual({ timeZone })
})

test.each(['Europe/Atlantis', 'Kyiv', ' ', 'x'.repeat(65)])('%j is no time zone', (timeZone) => {
  expect(accountEdit.safeParse({ timeZone }).error?.issues[0]?.message).toBe(
    'Choose a time zone of the list.',
  )
})
