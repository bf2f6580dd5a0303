/** A moment of the demo, told from the one at which it is loaded, in the time of the machine. */
export type When = (loaded: Date) => Date

function onDay(loaded: Date, days: number, clock: string): Date {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  const at = new Date(loaded)
  at.setDate(at.getDate() + days)
  at.setHours(hours, minutes, 0, 0)
  return at
}

export const daysAgo =
  (days: number, clock: string): When =>
  (loaded) =>
    onDay(loaded, -days, clock)

export const inDays = (days: number, clock: string): When => daysAgo(-days, clock)

export const minutesAgo =
  (minutes: number): When =>
  (loaded) =>
    new Date(loaded.getTime() - minutes * 60_000)

/** On the hour. */
export const hoursAgo =
  (hours: number): When =>
  (loaded) => {
    const at = minutesAgo(hours * 60)(loaded)
    at.setMinutes(0, 0, 0)
    return at
  }

/** Today, or tomorrow where that leaves no time to work. */
export const nextAt =
  (clock: string): When =>
  (loaded) => {
    const today = onDay(loaded, 0, clock)
    return today.getTime() - loaded.getTime() < 90 * 60_000 ? onDay(loaded, 1, clock) : today
  }

/** Minutes between one step and the next, over and over: people do not work by the clock. */
const pace = [2, 5, 1, 3, 8, 2, 4, 1, 6, 3]

export const gapsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => pace[index % pace.length] ?? 1)
