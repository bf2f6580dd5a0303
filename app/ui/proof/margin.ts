/** Where one margin number stands: the row of its paragraph, and how many stand before it on that row. */
type Seat = { row: number; nth: number }

/**
 * Seats for the numbers of one paragraph, in reading order, from the rows on which their words begin: there, or on the
 * next row below that has room, past the paragraph's last where it must be. The rows before `first` are taken.
 */
export function seatsFor(begins: readonly number[], abreast: number, first: number): Seat[] {
  const taken = new Map<number, number>()
  return begins.map((begin) => {
    let row = Math.max(begin, first)
    while ((taken.get(row) ?? 0) >= abreast) row++
    const nth = taken.get(row) ?? 0
    taken.set(row, nth + 1)
    return { row, nth }
  })
}

/** How many rows of the next paragraph the numbers of this one reach into; half a row lies between the two. */
export const reachBeyond = (rows: number, seats: readonly Seat[], first: number): number =>
  Math.max(0, first - rows, ...seats.map(({ row }) => row + 1 - rows))
