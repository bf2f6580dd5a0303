import { createHash, webcrypto } from 'node:crypto'

/** SHA-256, lower-case hex. */
export const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')

/** The same of what may be large, without keeping this thread from anything else. */
export const sha256Beside = async (bytes: Uint8Array) =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString(
    'hex',
  )

/** JSON with the keys of every object in order, so that equal values have equal digests (after RFC 8785); bytes as theirs. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (value instanceof Date) return JSON.stringify(value)
  if (value instanceof Uint8Array) return JSON.stringify(sha256(value))
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
