import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localTimeAt, momentOfLocalTime } from '@/lib/core/zoned-time'

const at = (local: string, zone: string) => momentOfLocalTime(local, zone)?.toISOString() ?? null
const shown = (iso: string, zone: string) => localTimeAt(new Date(iso), zone)

const minute = 60_000
const zones = [
  ...[
    'America/Los_Angeles',
    'America/New_York',
    'America/St_Johns',
    'America/Sao_Paulo',
    'America/Santiago',
  ],
  ...[
    'Europe/Kyiv',
    'Europe/London',
    'Europe/Dublin',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Asia/Beirut',
  ],
  ...[
    'Asia/Kathmandu',
    'Asia/Tehran',
    'Asia/Gaza',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Chatham',
    'UTC',
  ],
]

const anyMinute = fc
  .integer({ min: Date.UTC(1990, 0) / minute, max: Date.UTC(2037, 0) / minute })
  .map((minutes) => new Date(minutes * minute))

/** The moments around a change of the clocks, found by halving days at whose ends they differ. */
function changesOf(zone: string, year: number): number[] {
  const ahead = (moment: number) => Date.parse(`${localTimeAt(new Date(moment), zone)}Z`) - moment
  const days = Array.from({ length: 366 }, (_, day) => Date.UTC(year, 0, 1 + day))
  return days.flatMap((day) => {
    let [low, high] = [day, day + 24 * 60 * minute]
    if (ahead(low) === ahead(high)) return []
    while (high - low > minute) {
      const middle = Math.floor((low + high) / 2 / minute) * minute
      if (ahead(middle) === ahead(low)) low = middle
      else high = middle
    }
    return [high]
  })
}

test('deadline-on-dst-day: a morning deadline on the day the clocks change is that morning', () => {
  expect(at('2026-03-08T09:00', 'America/Los_Angeles')).toBe('2026-03-08T16:00:00.000Z')
  expect(shown('2026-03-08T16:00:00Z', 'America/Los_Angeles')).toBe('2026-03-08T09:00')
})

test.each([
  ['2026-03-07T23:59', 'America/Los_Angeles', '2026-03-08T07:59:00.000Z'],
  ['2026-03-08T01:59', 'America/Los_Angeles', '2026-03-08T09:59:00.000Z'],
  ['2026-03-08T03:00', 'America/Los_Angeles', '2026-03-08T10:00:00.000Z'],
  ['2026-11-01T00:30', 'America/Los_Angeles', '2026-11-01T07:30:00.000Z'],
  ['2026-11-01T06:00', 'America/Los_Angeles', '2026-11-01T14:00:00.000Z'],
  ['2026-03-29T02:59', 'Europe/Kyiv', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29T04:00', 'Europe/Kyiv', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25T05:00', 'Europe/Kyiv', '2026-10-25T03:00:00.000Z'],
  ['2026-10-04T09:00', 'Australia/Lord_Howe', '2026-10-03T22:00:00.000Z'],
  ['2026-04-05T09:00', 'Australia/Lord_Howe', '2026-04-04T22:30:00.000Z'],
  ['2026-03-08T09:00', 'Asia/Kathmandu', '2026-03-08T03:15:00.000Z'],
  ['2026-03-08T09:00', 'UTC', '2026-03-08T09:00:00.000Z'],
])('%s on the clocks of %s is %s, and is shown again as it was typed', (local, zone, moment) => {
  expect(at(local, zone)).toBe(moment)
  expect(shown(moment, zone)).toBe(local)
})

test('a time the clocks skip is as long after the change as it would have been', () => {
  expect(at('2026-03-08T02:30', 'America/Los_Angeles')).toBe('2026-03-08T10:30:00.000Z')
  expect(at('2026-10-04T02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:45:00.000Z')
  // Apia went over the date line: 30 December 2011 was no day there
  expect(at('2011-12-30T12:00', 'Pacific/Apia')).toBe('2011-12-30T22:00:00.000Z')
  expect(at('2011-12-31T00:30', 'Pacific/Apia')).toBe('2011-12-30T10:30:00.000Z')
  expect(at('2011-12-29T23:30', 'Pacific/Apia')).toBe('2011-12-30T09:30:00.000Z')
  // midnight itself is skipped
  expect(at('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z')
})

test('a time that comes twice is its first coming', () => {
  expect(at('2026-11-01T01:30', 'America/Los_Angeles')).toBe('2026-11-01T08:30:00.000Z')
  expect(at('2026-10-25T03:30', 'Europe/Kyiv')).toBe('2026-10-25T00:30:00.000Z')
  expect(at('2026-04-05T01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z')
})

test.each([
  '',
  'tomorrow',
  '2026-02-30T09:00',
  '2026-13-01T09:00',
  '2026-03-08T25:00',
  '2026-03-08 09:00',
])('“%s” is no local time', (local) => expect(momentOfLocalTime(local, 'Europe/Kyiv')).toBeNull())

/** What is read is the moment, or the other one that the clocks show alike. */
function holds(moment: Date, zone: string) {
  const local = localTimeAt(moment, zone)
  const read = momentOfLocalTime(local, zone)
  if (read?.getTime() === moment.getTime()) return
  expect(read && localTimeAt(read, zone)).toBe(local)
  expect(read?.getTime()).toBeLessThan(moment.getTime())
}

test('what is shown is read back as the same minute, or as the first of two that look alike', () => {
  fc.assert(
    fc.property(anyMinute, fc.constantFrom(...zones), (moment, zone) => {
      holds(moment, zone)
    }),
    { numRuns: 3000 },
  )
})

test('every minute for three hours around each change of the clocks is read back', () => {
  const changes = zones.flatMap((zone) => changesOf(zone, 2026).map((change) => ({ zone, change })))
  expect(changes.length).toBeGreaterThan(20)
  for (const { zone, change } of changes)
    for (let step = -180; step <= 180; step++) holds(new Date(change + step * minute), zone)
})

test('what is typed is shown again, unless the clocks skip it', () => {
  fc.assert(
    fc.property(anyMinute, fc.constantFrom(...zones), (minuteOf, zone) => {
      const local = minuteOf.toISOString().slice(0, 16)
      const moment = momentOfLocalTime(local, zone)
      const again = moment && localTimeAt(moment, zone)
      // in a gap nothing shows it; what is taken instead lies after it
      if (again !== local) expect(again && again > local).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
