/** Rows one statement may carry: SQLite takes 32,766 values. */
export const batch = 1000

export async function inBatches<Row>(rows: readonly Row[], write: (rows: Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += batch) await write(rows.slice(from, from + batch))
}
