import { decodeCursor, pageOf, type Page, type Paging } from '@/lib/core/paging'

/** A page of a list that is short enough to be read whole. */
export function paged<Item extends { id: string | number }>(
  items: readonly Item[],
  { limit, cursor }: Paging,
): Page<Item> {
  const [last] = decodeCursor(cursor) ?? []
  const from = last === undefined ? 0 : items.findIndex(({ id }) => id === last) + 1
  return pageOf(
    items.slice(from),
    limit,
    ({ id }) => [id],
    (item) => item,
  )
}
