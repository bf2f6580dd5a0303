import { setImmediate as turn } from 'node:timers/promises'

/** Rows one statement may carry: SQLite takes 32,766 values. */
const batch = 1000

/** Others are answered between one part and the next: the driver of SQLite waits for nobody. */
export async function inBatches<Row>(
  rows: readonly Row[],
  write: (rows: Row[]) => Promise<unknown>,
) {
  for (let from = 0; from < rows.length; from += batch) {
    if (from > 0) await turn()
    await write(rows.slice(from, from + batch))
  }
}
