/** Times are stored in UTC and said in the viewer's time zone, as a newsroom says them. */

const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, key: string, options: Intl.DateTimeFormatOptions) {
  const known = formats.get(key + zone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
  formats.set(key + zone, formatter)
  return formatter
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const day = (at: Date, zone: string) =>
  format(zone, 'day', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

export type TimeForm = 'clock' | 'date' | 'full' | 'near' | 'lede'

const shapes: Record<Exclude<TimeForm, 'near'>, Intl.DateTimeFormatOptions> = {
  clock,
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { day: 'numeric', month: 'long', year: 'numeric', ...clock },
  lede: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...clock },
}

const DAY = 86_400_000

/** 19:42 today, Thu 19:42 within six days either way, else 12 March 2025. */
function nearly(at: Date, now: Date, zone: string): string {
  if (day(at, zone) === day(now, zone)) return sayTime(at, 'clock', zone, now)
  if (Math.abs(at.getTime() - now.getTime()) < 6 * DAY)
    return format(zone, 'near', { weekday: 'short', ...clock })
      .format(at)
      .replace(',', '')
  return sayTime(at, 'date', zone, now)
}

export function sayTime(at: Date, form: TimeForm, zone: string, now: Date): string {
  if (form === 'near') return nearly(at, now, zone)
  return format(zone, form, shapes[form]).format(at).replace(' at ', ', ')
}

/** "1 h 48 min", "10 h", "1 d 13 h", "4 d": as exact as one plans by, and what is nearest to it. Without sign. */
export function sayDistance(from: Date, to: Date): string {
  const minutes = Math.floor(Math.abs(to.getTime() - from.getTime()) / 60_000)
  if (minutes < 1) return 'under 1 min'
  if (minutes < 60) return `${minutes} min`
  if (minutes < 6 * 60) return both(minutes, 60, ['h', 'min'])
  const hours = Math.round(minutes / 60)
  if (hours < 24) return `${hours} h`
  return hours < 72 ? both(hours, 24, ['d', 'h']) : `${Math.round(minutes / (24 * 60))} d`
}

function both(small: number, size: number, [large, rest]: readonly [string, string]) {
  const whole = `${Math.floor(small / size)} ${large}`
  return small % size ? `${whole} ${small % size} ${rest}` : whole
}
