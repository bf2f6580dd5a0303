/** How long a token may last, in days; 0 = it does not expire. */
const days = { '30': 30, '90': 90, '365': 365, never: 0 } as const
type Lifetime = keyof typeof days

export const lifetimes = Object.keys(days) as Lifetime[]
export const lifetimeChoices: { value: Lifetime; label: string }[] = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: 'never', label: 'It does not expire' },
]

/** When a token made now ends; null = never. What is none of the choices gives a moment no schema takes. */
export function expiryOf(lifetime: Lifetime, now: Date): string | null {
  const lasts = days[lifetime] as number | undefined
  if (lasts === undefined) return ''
  return lasts === 0 ? null : new Date(now.getTime() + lasts * 24 * 3_600_000).toISOString()
}
