/** So many stand in one part of a long list, which is laid out only where one looks. */
const chunk = 24

/** A list in parts of that many, in order. */
export function chunksOf<T>(list: readonly T[], size = chunk): T[][] {
  const chunks: T[][] = []
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size))
  return chunks
}

export const sameItems = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, at) => item === b[at])

type Span = { start: number; end: number }

/** Claims by the part of the text they begin in, so that one that is joined or split moves none of the other parts. */
export function byPart<T extends Span>(
  items: readonly T[],
  blocks: readonly Span[],
): { start: number; items: T[] }[] {
  const parts = chunksOf(blocks).map(([first]) => ({ start: first?.start ?? 0, items: [] as T[] }))
  let at = 0
  for (const item of items) {
    while ((parts[at + 1]?.start ?? Infinity) <= item.start) at++
    parts[at]?.items.push(item)
  }
  return parts.filter((part) => part.items.length > 0)
}
