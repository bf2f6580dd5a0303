import { BadRequest, Refused } from '@/lib/core/errors'

/** Deeper than anything that is asked for. */
const deepest = 12

/**
 * Refuses what looks like text and is none, wherever it stands: a NUL, which PostgreSQL cannot hold, and half of a
 * surrogate pair, which no file can.
 */
export function checkText(value: unknown, path = '', depth = 0) {
  if (typeof value === 'string') {
    const wrong = value.search(/\0|\p{Surrogate}/u)
    if (wrong >= 0)
      throw new Refused([
        { path, message: `There is ${nameOf(value.charCodeAt(wrong))} at position ${wrong}.` },
      ])
  }
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  if (depth > deepest) throw new BadRequest('The body is nested too deeply.')
  for (const [name, item] of Object.entries(value)) {
    const at = path ? `${path}.${name}` : name
    checkText(name, path, depth)
    checkText(item, at, depth + 1)
  }
}

const nameOf = (code: number) => (code === 0 ? 'a NUL character' : 'half of a character (a lone surrogate)')
