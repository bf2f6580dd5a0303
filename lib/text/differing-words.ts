type Change = { from: string; to: string }

/**
 * Of a change, the words that differ: "cost 312 crowns", "cost 213 crowns" gives 312 and 213. The whole where nothing
 * would be left on one side, for "was , now about" says nothing.
 */
export function differingWords({ from, to }: Change): Change {
  const [before, after] = [from.split(/\s+/u), to.split(/\s+/u)]
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const left = (words: string[]) => words.slice(start, words.length - end).join(' ')
  const change = { from: left(before), to: left(after) }
  return change.from && change.to ? change : { from, to }
}
