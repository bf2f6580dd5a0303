import { BadRequest, Refused } from './errors'

/** Deeper than anything that is asked for. */
const deepest = 12
const unclean = /\0|\p{Surrogate}/u

/**
 * Refuses what looks like text and is none, wherever it stands: a NUL, which PostgreSQL cannot hold, and half of a
 * surrogate pair, which no file can. The one rule for whatever is sent, by a program or by a form.
 */
export function checkText(value: unknown, path = '') {
  // the place is spelt out only where there is something to say of it
  if (!isClean(value, 0)) refuse(value, path)
}

function isClean(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !unclean.test(value)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  if (depth > deepest) throw new BadRequest('The body is nested too deeply.')
  if (Array.isArray(value)) return value.every((item) => isClean(item, depth + 1))
  return Object.entries(value).every(
    ([name, item]) => !unclean.test(name) && isClean(item, depth + 1),
  )
}

function refuse(value: unknown, path: string) {
  if (typeof value === 'string') {
    const wrong = value.search(unclean)
    if (wrong < 0) return
    const message = `There is ${nameOf(value.charCodeAt(wrong))} at position ${wrong}.`
    throw new Refused([{ path, message }])
  }
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  for (const [name, item] of Object.entries(value)) {
    refuse(name, path)
    refuse(item, path ? `${path}.${name}` : name)
  }
}

const nameOf = (code: number) =>
  code === 0 ? 'a NUL character' : 'half of a character (a lone surrogate)'
