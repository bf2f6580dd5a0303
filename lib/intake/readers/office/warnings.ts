/** What is said where a file came in with tracked changes. */
export function acceptedChanges(count: number): string[] {
  if (count === 0) return []
  return count === 1
    ? ['One tracked change was taken as accepted. Look whether it should be.']
    : [
        `${count.toLocaleString('en')} tracked changes were taken as accepted. Look whether they should be.`,
      ]
}

/** What stands in a file of its own within the file is not read. */
export const leftObjects = (count: number): string[] =>
  count === 0
    ? []
    : [
        count === 1
          ? 'One embedded object (a formula, chart or table) was left out; look whether it holds words that count.'
          : `${count} embedded objects (formulas, charts or tables) were left out; look whether they hold words that count.`,
      ]
