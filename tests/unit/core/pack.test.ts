import { expect, test } from 'vitest'
import {
  BadRequest,
  Busy,
  ChangedSince,
  Conflict,
  Forbidden,
  NotFound,
  type Refusal,
  Refused,
  TooLarge,
  TooMany,
  Unauthorized,
  UnsupportedMedia,
} from '@/lib/core/errors'
import { asOurs, packed, unpacked } from '@/lib/core/pack'

const reasons = [{ path: 'rating', message: 'Choose one.' }]
const refusals = [
  new Refused(reasons),
  new Forbidden('Not you.'),
  new NotFound('This article'),
  new Conflict('Look again.'),
  new ChangedSince('Look again.', { title: 'Minutes', note: null }),
  new Unauthorized('Sign in.'),
  new TooMany(30, 'Wait.'),
  new Busy('Later.'),
  new TooLarge('Too much.'),
  new UnsupportedMedia('Not that.'),
  new BadRequest('What?'),
]

/** What it carries beside its words. */
const carriedBy = (refusal: Refusal) =>
  Object.fromEntries(Object.entries(refusal).filter(([name]) => name !== 'title'))

/** As another copy of the classes makes it: the same fields, another prototype. */
const foreign = (refusal: Refusal) => Object.assign(new Error(refusal.message), carriedBy(refusal))

test.each(refusals.map((refusal) => [refusal.constructor.name, refusal] as const))(
  '%s is the same refusal on the other side of a thread, and from another copy of Galley',
  (_, refusal) => {
    const kind = refusal.constructor as new () => Error
    const carried = carriedBy(refusal)
    for (const arrived of [unpacked(packed(refusal)), asOurs(foreign(refusal))]) {
      expect(arrived).toBeInstanceOf(kind)
      expect(arrived).toMatchObject({ ...carried, message: refusal.message })
    }
    expect(asOurs(refusal)).toBe(refusal)
  },
)

test('reasons go along, and what is no refusal stays a failure with its place', () => {
  const blockers = [{ code: 'claimOpen' }]
  expect(unpacked(packed(new Refused(reasons, blockers)))).toMatchObject({ reasons, blockers })
  const failure = new Error('disk full')
  expect(packed(failure)).toMatchObject({ status: null, reasons: [] })
  expect(unpacked(packed(failure))).toMatchObject({ message: 'disk full', stack: failure.stack })
  expect(unpacked(packed('words alone'))).toMatchObject({ message: 'words alone' })
  expect(asOurs(failure)).toBe(failure)
  const without = Object.assign(new Error('Refused.'), { status: 422 })
  expect(asOurs(without)).toEqual(new Refused([]))
  expect(asOurs('words alone')).toBe('words alone')
})
