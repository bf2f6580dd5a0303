import { withoutEnd } from '@/lib/core/without-end'

type Change = { from: string; to: string }

/**
 * Of a change, the words that differ: "cost 312 crowns", "cost 213 crowns" gives 312 and 213. The whole where nothing
 * would be left on one side, for "was , now about" says nothing. Signs that only part them from what follows are left
 * off, or a quotation reads as if it had been cut.
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
  return bare(says(change.from) && says(change.to) ? change : { from, to })
}

/** A sign alone reads as if nothing stood there. */
const says = (words: string) => /[\p{L}\p{N}]/u.test(words)

/** Without the signs around the words, unless they are all that differs. */
function bare(change: Change): Change {
  const [from, to] = [withoutSigns(change.from), withoutSigns(change.to)]
  return from !== to && from && to ? { from, to } : change
}

/** More signs than these around words are the words. */
const mostSigns = 20

/** What parts the words from those that follow, and half a pair of signs, the other half of which stands outside. */
function withoutSigns(words: string): string {
  let left = words
  for (let signs = 0; signs < mostSigns; signs++) {
    const fewer = parted(unpaired(left))
    if (fewer === left) break
    left = fewer
  }
  return left
}

/** The full stop of "U.S." is part of the word. */
const parted = (words: string) =>
  withoutEnd(words, /[,;:]/u).replace(/\.$(?<=(?:^|\s)[^.\s]+\.)/u, '')

const pairs = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
] as const

function unpaired(words: string): string {
  const [first, last] = [words.charAt(0), words.slice(-1)]
  const inner = { first: words.slice(1), last: words.slice(0, -1) }
  const opens = pairs.filter(([open]) => open === first)
  if (opens.length > 0 && !opens.some(([, close]) => inner.first.includes(close)))
    return inner.first
  const closes = pairs.filter(([, close]) => close === last)
  const isLoose = closes.length > 0 && !closes.some(([open]) => inner.last.includes(open))
  return isLoose ? inner.last : words
}
