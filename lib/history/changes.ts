type Value = string | number | boolean | null
/** One field of an edit, with what it was and what it became. Times are ISO 8601. */
export type Change = { field: string; from: Value; to: Value }

export const plain = (value: unknown): Value =>
  value instanceof Date ? value.toISOString() : ((value ?? null) as Value)

/** What of `edited` differs from the row as it stood, field by field. */
const changesOf = (row: object, edited: object): Change[] =>
  Object.entries(edited).flatMap(([field, value]) => {
    const [from, to] = [plain((row as Record<string, unknown>)[field]), plain(value)]
    return value === undefined || from === to ? [] : [{ field, from, to }]
  })

/** An edit as its event keeps it. */
export const editOf = (row: object, edited: object) => {
  const changes = changesOf(row, edited)
  return { fields: changes.map(({ field }) => field), changes }
}
