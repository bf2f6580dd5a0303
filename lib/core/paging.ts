import { z } from 'zod'
import { BadRequest } from './errors'

export type Page<T> = { items: T[]; nextCursor: string | null }

export const paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
})
export type Paging = z.infer<typeof paging>

/** A cursor names the last row seen by the values it is ordered by. */
export const encodeCursor = (values: (string | number | null)[]) =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

type CursorValue = string | number | null

/** Whether a value can be what a list is ordered by: a number the database holds, an id, a moment. */
const fits = {
  number: (value: CursorValue | undefined) =>
    Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  text: (value: CursorValue | undefined) => typeof value === 'string' && !value.includes('\0'),
  time: (value: CursorValue | undefined) =>
    typeof value === 'string' && !Number.isNaN(Date.parse(value)),
} as const

/** The values of a cursor, each of its kind in `kinds`; null for none. Throws BadRequest for what is not one of ours. */
export function decodeCursor(
  cursor: string | undefined,
  kinds: readonly (keyof typeof fits)[] = [],
): CursorValue[] | null {
  if (!cursor) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && kinds.every((kind, at) => fits[kind](values[at] as CursorValue)))
      return values as CursorValue[]
  } catch {
    // falls through to the same answer as a cursor of another shape
  }
  throw new BadRequest('The cursor is not one of ours. Ask for the first page again.')
}

/** From `limit + 1` rows: a page, and a cursor where there is more. */
export function pageOf<Row, T>(
  rows: Row[],
  limit: number,
  cursorOf: (row: Row) => (string | number | null)[],
  view: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(view),
    nextCursor: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null,
  }
}
