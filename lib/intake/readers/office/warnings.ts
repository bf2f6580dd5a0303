/** What is said where a file came in with tracked changes. */
export function acceptedChanges(count: number): string[] {
  if (count === 0) return []
  return count === 1
    ? ['One tracked change was taken as accepted. Look whether it should be.']
    : [`${count.toLocaleString('en')} tracked changes were taken as accepted. Look whether they should be.`]
}
