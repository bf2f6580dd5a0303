import { Refused } from '@/lib/core/errors'
import { momentOfLocalTime } from '@/lib/core/zoned-time'

/** From one moment to before another; null = without end. */
export type Span = { from: Date | null; before: Date | null }

const isDay = (bound: string) => bound.length === 10

const dayAfter = (day: string) => {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** Days are those of the zone, and both are included; a moment is included too. Throws Refused. */
export function spanOf(from: string | undefined, to: string | undefined, zone: string): Span {
  const span = {
    from: from === undefined ? null : isDay(from) ? momentOfLocalTime(from, zone) : new Date(from),
    before: to === undefined ? null : endOf(to, zone),
  }
  if (span.from && span.before && span.from >= span.before)
    throw new Refused([{ path: 'to', message: 'The end lies before the beginning.' }])
  return span
}

const endOf = (to: string, zone: string) =>
  isDay(to) ? momentOfLocalTime(dayAfter(to), zone) : new Date(new Date(to).getTime() + 1)
