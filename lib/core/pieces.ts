/**
 * JSON in pieces, for what is too long to be read in one turn of the event loop: first the whole without the items of its
 * long lists, then those, some at a time.
 */

/** Where a list stands: the fields that lead to it. */
type Path = readonly string[]
type Items = { path: Path; items: readonly unknown[] }

/** Items of one piece; read in a few milliseconds each. */
const most = 500
/** Lists are looked for this many fields deep. */
const depth = 3

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Anything JSON can hold; what `JSON.stringify` leaves out is left out here too. */
export function toPieces(value: unknown): Uint8Array<ArrayBuffer>[] {
  const lists: Items[] = []
  const whole = JSON.stringify(without(value, [], lists) ?? null)
  const rest = lists.flatMap(({ path, items }) =>
    Array.from({ length: Math.ceil(items.length / most) }, (_, at) =>
      JSON.stringify({ path, items: items.slice(at * most, (at + 1) * most) }),
    ),
  )
  const encoder = new TextEncoder()
  return [whole, ...rest].map((piece) => encoder.encode(piece))
}

/** The same value with its long lists empty; they go to `lists`. */
function without(value: unknown, path: Path, lists: Items[]): unknown {
  if (Array.isArray(value)) {
    if (value.length <= most) return value
    lists.push({ path, items: value })
    return []
  }
  if (!isObject(value) || path.length >= depth || 'toJSON' in value) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, without(field, [...path, name], lists)]),
  )
}

/** What `toPieces` took apart; `between` is waited for after each piece, so that others have their turn. */
export async function fromPieces(
  [whole, ...rest]: readonly Uint8Array[],
  between: () => Promise<unknown>,
): Promise<unknown> {
  const decoder = new TextDecoder()
  const read = (piece: Uint8Array | undefined) => JSON.parse(decoder.decode(piece)) as unknown
  const value = read(whole)
  for (const piece of rest) {
    await between()
    const { path, items } = read(piece) as Items
    const list = path.reduce<unknown>((inside, name) => (inside as never)[name], value)
    ;(list as unknown[]).push(...items)
  }
  return value
}
