/** How long open claims wait, in steps a desk plans by; `from` in hours. */
export const ages = [
  { id: 'under1h', label: 'under 1 h', from: 0, late: false },
  { id: 'from1to3h', label: '1–3 h', from: 1, late: false },
  { id: 'from3to8h', label: '3–8 h', from: 3, late: false },
  { id: 'from8to24h', label: '8–24 h', from: 8, late: true },
  { id: 'over1d', label: 'over 1 day', from: 24, late: true },
] as const

type AgeId = (typeof ages)[number]['id']
export type Ageing = Record<AgeId, number>

/**
 * `within[i]` = open claims that wait less than the end of step i, the last step left out; `all` = every open claim.
 * So that only claims of the last day need be looked at: the rest is what remains.
 */
export function ageingOf(within: readonly number[], all: number): Ageing {
  let below = 0
  const counts = ages.map((_, step) => {
    const upTo = step === ages.length - 1 ? all : Math.min(within[step] ?? below, all)
    const here = Math.max(0, upTo - below)
    below = Math.max(below, upTo)
    return here
  })
  return Object.fromEntries(ages.map(({ id }, step) => [id, counts[step] ?? 0])) as Ageing
}

/** The moments that divide the steps, newest first: what waits since later than the first waits under an hour. */
export const ageBorders = (now: Date): Date[] =>
  ages.slice(1).map(({ from }) => new Date(now.getTime() - from * 3_600_000))

/** Open claims that wait longer than one should let them. */
export const lateClaims = (ageing: Ageing) =>
  ages.reduce((sum, { id, late }) => sum + (late ? ageing[id] : 0), 0)
