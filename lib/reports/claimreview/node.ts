/** Something linked data says of one thing. */
export type Node = Record<string, unknown>
/** What is wrong, and in which field. */
export type Finding = { path: string; message: string }

export const isObject = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const bare = (type: string) => type.replace(/^(https?:\/\/schema\.org\/|schema:)/u, '')

/** Of which types it is, without the vocabulary's address. */
export function typesOf(value: unknown): string[] {
  const type = isObject(value) ? value['@type'] : undefined
  const all: unknown[] = Array.isArray(type) ? type : [type]
  return all.flatMap((one) => (typeof one === 'string' ? [bare(one)] : []))
}

/** Linked data writes one thing where there is one, and a list where there are several. */
export const each = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== ''

/** A web address that leads to one place wherever it is read. */
export function isWebAddress(value: unknown): boolean {
  if (typeof value !== 'string' || !/^https?:\/\/[^/\s]/iu.test(value) || /\s/u.test(value))
    return false
  return URL.canParse(value)
}

/** This machine, or a name that only a house's own network knows. */
export function isOnlyHere(value: string): boolean {
  const { hostname } = new URL(value)
  return /^(localhost|127\.|10\.|192\.168\.|\[::1\])|\.(local|localhost|internal|test)$/u.test(
    hostname,
  )
}

const isoDate =
  /^(\d{4})-(\d{2})-(\d{2})(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?)?$/u

/** The moment an ISO 8601 date names, in milliseconds; null where it names none. */
export function momentOf(value: unknown): number | null {
  const parts = typeof value === 'string' ? isoDate.exec(value) : null
  if (!parts) return null
  const [text, year, month, day] = parts
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  // a 31 February is rolled over to March
  if (at.getUTCMonth() !== Number(month) - 1 || at.getUTCDate() !== Number(day)) return null
  return Date.parse(text)
}

/** A number, also one that was written as text. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return isText(value) && /^-?\d+(\.\d+)?$/u.test(value.trim()) ? Number(value) : null
}
