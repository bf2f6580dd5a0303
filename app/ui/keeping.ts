/**
 * What a person writes stays in this browser until it is saved: through a reload, a wrong click, a session that ended, a
 * line that broke. Nobody else at the machine sees it: it lies under the person's id, and goes when they sign out or
 * when somebody else comes in.
 */

const prefix = 'galley-kept '
const lasts = 14 * 24 * 3_600_000

type Kept = { value: string; at: number }

const nameOf = (person: string, name: string) => `${prefix}${person} ${name}`
const allNames = () => Object.keys(localStorage).filter((name) => name.startsWith(prefix))

const read = (name: string) => parse(localStorage.getItem(name))

function parse(stored: string | null): Kept | null {
  try {
    const kept = JSON.parse(stored ?? 'null') as Partial<Kept> | null
    return typeof kept?.value === 'string' && typeof kept.at === 'number' ? (kept as Kept) : null
  } catch {
    return null
  }
}

export function keep(person: string, name: string, value: string) {
  try {
    localStorage.setItem(
      nameOf(person, name),
      JSON.stringify({ value, at: Date.now() } satisfies Kept),
    )
  } catch {
    // the browser's room is full: it still stands in the field
  }
}

export const recall = (person: string, name: string): string | null =>
  read(nameOf(person, name))?.value ?? null

/** All that is kept of a person, with the names it was kept under. */
export const allKept = (person: string): { name: string; value: string }[] => {
  const own = nameOf(person, '')
  return allNames().flatMap((name) => {
    const value = name.startsWith(own) ? read(name)?.value : undefined
    return value === undefined ? [] : [{ name: name.slice(own.length), value }]
  })
}

export const forget = (person: string, name: string) =>
  localStorage.removeItem(nameOf(person, name))

/** Calls with what another tab forgot, for it was saved or thrown away there. */
export function whenForgottenElsewhere(
  person: string,
  then: (name: string, value: string) => void,
): () => void {
  const own = nameOf(person, '')
  const look = ({ key, oldValue, newValue }: StorageEvent) => {
    const kept = newValue === null && key?.startsWith(own) ? parse(oldValue) : null
    if (kept && key) then(key.slice(own.length), kept.value)
  }
  addEventListener('storage', look)
  return () => removeEventListener('storage', look)
}

/** On signing out. */
export function forgetEverything() {
  for (const name of allNames()) localStorage.removeItem(name)
}

/** What others left on this machine, and what was left so long ago that nobody looks for it. */
export function forgetOthers(person: string, now = Date.now()) {
  for (const name of allNames())
    if (!name.startsWith(nameOf(person, '')) || (read(name)?.at ?? 0) < now - lasts)
      localStorage.removeItem(name)
}
