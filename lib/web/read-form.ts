/** The text of a field; "" where it is absent or a file. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The text, or undefined where the field is absent or empty. */
export const someText = (form: FormData, name: string) => textOf(form, name) || undefined

/** One of a fixed set. What is none of it is handed on as it was sent, for the command's schema refuses it. */
export function choiceOf<T extends string>(form: FormData, name: string, choices: readonly T[]): T {
  const sent = textOf(form, name)
  return choices.find((choice) => choice === sent) ?? (sent as T)
}

/** A whole number, or NaN, which the schema refuses next to the field. */
export const numberOf = (form: FormData, name: string) => Number.parseInt(textOf(form, name), 10)

/** A `datetime-local` or `date` field, taken as a moment in the person's time zone: ISO 8601 UTC, or null when empty. */
export function momentOf(form: FormData, name: string, timeZone: string): string | null {
  const local = textOf(form, name)
  if (!local) return null
  const asUtc = new Date(`${local.length === 10 ? `${local}T00:00` : local}Z`)
  return Number.isNaN(asUtc.getTime())
    ? local
    : new Date(asUtc.getTime() - zoneOffset(asUtc, timeZone)).toISOString()
}

/** Milliseconds the zone is ahead of UTC at about that moment. */
function zoneOffset(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment)
  const part = (type: string) => parts.find((item) => item.type === type)?.value ?? '00'
  const local = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`
  return new Date(local).getTime() - Math.floor(moment.getTime() / 1000) * 1000
}

/** What was typed, to be given back. Passwords and files are not. */
export function typedValues(form: FormData): Record<string, string> {
  const typed = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('$') && !/password|current|next/i.test(name)
      ? [[name, value] as const]
      : [],
  )
  return Object.fromEntries(typed)
}
