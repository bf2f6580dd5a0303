import { expect, test } from 'vitest'
import {
  BadRequest,
  Busy,
  Conflict,
  Forbidden,
  NotFound,
  type Reason,
  type Refusal,
  Refused,
  TooLarge,
  UnsupportedMedia,
} from '@/lib/core/errors'
import { asOurs, packed, unpacked } from '@/lib/core/pack'

const reasons = [{ path: 'rating', message: 'Choose one.' }]
const refusals = [
  new Refused(reasons),
  new Forbidden('Not you.'),
  new NotFound('This article'),
  new Conflict('Look again.'),
  new Busy('Later.'),
  new TooLarge('Too much.'),
  new UnsupportedMedia('Not that.'),
  new BadRequest('What?'),
]

/** As another copy of the classes makes it: the same fields, another prototype. */
const foreign = ({ message, status, reasons }: Refusal & { reasons?: readonly Reason[] }) =>
  Object.assign(new Error(message), { status, reasons })

test.each(refusals.map((refusal) => [refusal.constructor.name, refusal] as const))(
  '%s is the same refusal on the other side of a thread, and from another copy of Galley',
  (_, refusal) => {
    const kind = refusal.constructor as new () => Error
    for (const arrived of [unpacked(packed(refusal)), asOurs(foreign(refusal))]) {
      expect(arrived).toBeInstanceOf(kind)
      expect(arrived).toMatchObject({ message: refusal.message, status: refusal.status })
    }
    expect(asOurs(refusal)).toBe(refusal)
  },
)

test('reasons go along, and what is no refusal stays a failure with its place', () => {
  expect(unpacked(packed(new Refused(reasons)))).toMatchObject({ reasons })
  const failure = new Error('disk full')
  expect(packed(failure)).toMatchObject({ status: null, reasons: [] })
  expect(unpacked(packed(failure))).toMatchObject({ message: 'disk full', stack: failure.stack })
  expect(unpacked(packed('words alone'))).toMatchObject({ message: 'words alone' })
  expect(asOurs(failure)).toBe(failure)
  const without = Object.assign(new Error('Refused.'), { status: 422 })
  expect(asOurs(without)).toEqual(new Refused([]))
  expect(asOurs('words alone')).toBe('words alone')
})
