/**
 * The best one-to-one assignment, of greatest total weight (the Hungarian method); weight 0 = never paired.
 * Gives pairs of row and column.
 */
export function assign(
  rows: number,
  columns: number,
  weigh: (row: number, column: number) => number,
) {
  const width = Math.max(rows, columns)
  const weight = (row: number, column: number) => (column < columns ? weigh(row, column) : 0)
  const rowPrice = new Float64Array(rows + 1)
  const columnPrice = new Float64Array(width + 1)
  const rowOf = new Int32Array(width + 1)

  for (let row = 1; row <= rows; row++) {
    const cameFrom = new Int32Array(width + 1)
    const slack = new Float64Array(width + 1).fill(Infinity)
    const seen = new Uint8Array(width + 1)
    rowOf[0] = row
    let column = 0
    do {
      seen[column] = 1
      const here = rowOf[column]!
      let least = Infinity
      let next = 0
      for (let other = 1; other <= width; other++) {
        if (seen[other]) continue
        const cost = -weight(here - 1, other - 1) - rowPrice[here]! - columnPrice[other]!
        if (cost < slack[other]!) {
          slack[other] = cost
          cameFrom[other] = column
        }
        if (slack[other]! < least) {
          least = slack[other]!
          next = other
        }
      }
      for (let other = 0; other <= width; other++) {
        if (seen[other]) {
          rowPrice[rowOf[other]!]! += least
          columnPrice[other]! -= least
        } else slack[other]! -= least
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column) {
      const before = cameFrom[column]!
      rowOf[column] = rowOf[before]!
      column = before
    }
  }

  const pairs: [row: number, column: number][] = []
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]!
    if (row && weight(row - 1, column - 1) > 0) pairs.push([row - 1, column - 1])
  }
  return pairs
}
