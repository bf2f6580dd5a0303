/**
 * Moments and what the clocks of a time zone show, in both directions. A local time is written as a
 * `datetime-local` field holds it: 2026-03-08T09:00.
 */

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const digits = {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    ...digits,
  })
  clocks.set(zone, clock)
  return clock
}

/** What the clocks of the zone show at a moment, as if they were UTC, in milliseconds; whole seconds. */
function shownAt(moment: number, zone: string): number {
  const parts = new Map<Intl.DateTimeFormatPartTypes, number>(
    clockOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = new Date(0)
  shown.setUTCFullYear(part('year'), part('month') - 1, part('day'))
  return shown.setUTCHours(part('hour'), part('minute'), part('second'))
}

const second = 1000
const day = 24 * 60 * 60 * second

/** Milliseconds the zone is ahead of UTC at a moment. */
const aheadAt = (moment: number, zone: string) =>
  shownAt(moment, zone) - Math.floor(moment / second) * second

/** The local time at a moment, to the minute. */
export const localTimeAt = (moment: Date, zone: string): string =>
  new Date(shownAt(moment.getTime(), zone)).toISOString().slice(0, 16)

const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/

/**
 * The moment at which the clocks of the zone show a local time; a date alone is its midnight. Null where it is none.
 * A time that comes twice, when clocks go back, is its first coming; one that is skipped, when they go forward, is as
 * long after the change as it would have been (02:30 is 03:30).
 */
export function momentOfLocalTime(local: string, zone: string): Date | null {
  const full = local.length === 10 ? `${local}T00:00` : local
  const shown = localTime.test(full) ? Date.parse(`${full}Z`) : Number.NaN
  // Date takes 30 February for 2 March
  if (Number.isNaN(shown) || !new Date(shown).toISOString().startsWith(full.slice(0, 10)))
    return null
  // clocks are never a day from UTC, and never change twice in two days
  const before = shown - aheadAt(shown - day, zone)
  const after = shown - aheadAt(shown + day, zone)
  const fitting = [before, after].find((moment) => shown === moment + aheadAt(moment, zone))
  return new Date(fitting ?? before)
}
