import type { Tokens } from './tokens'

/** Where every key stands, for finding whole quotes and what is left of them. */
export type Places = ReadonlyMap<string, readonly number[]>

export function placesOf({ keys }: Tokens): Places {
  const places = new Map<string, number[]>()
  keys.forEach((key, at) => {
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  })
  return places
}

/**
 * Places where these keys stand in a row, found from the rarest of them: all, or where that key stands more often than
 * `most`, those next to `near`. Gives also how many steps that took.
 */
export function occurrencesOf(
  quote: readonly string[],
  { keys }: Tokens,
  places: Places,
  { near, most }: { near: number; most: number },
): { starts: number[]; all: boolean; steps: number } {
  let rarest: readonly number[] | undefined
  let offset = 0
  for (const [index, key] of quote.entries()) {
    const there = places.get(key)
    if (!there) return { starts: [], all: true, steps: index }
    if (!rarest || there.length < rarest.length) {
      rarest = there
      offset = index
    }
  }
  const some = around(rarest ?? [], near + offset, most)
  let steps = quote.length
  const starts = some
    .map((at) => at - offset)
    .filter(
      (start) => start >= 0 && quote.every((key, index) => (steps++, keys[start + index] === key)),
    )
  return { starts, all: some.length === (rarest ?? []).length, steps }
}

/** As many of rising numbers on either side of one, or all where there are no more. */
export function around(sorted: readonly number[], near: number, most: number): readonly number[] {
  if (sorted.length <= 2 * most) return sorted
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) >= near) high = middle
    else low = middle + 1
  }
  return sorted.slice(Math.max(0, low - most), low + most)
}

/**
 * The stretch of tokens most like the quote, judged by the pairs of neighbours they share; null under one half. What the
 * alignment has taken became of other words, and is not looked at.
 */
export function nearestTo(
  quote: readonly string[],
  tokens: Tokens,
  places: Places,
  taken: Uint8Array,
): { from: number; to: number } | null {
  const votes = new Map<number, number>()
  for (let index = 0; index + 1 < quote.length; index++) {
    for (const at of (places.get(quote[index] ?? '') ?? []).slice(0, 200)) {
      if (tokens.keys[at + 1] !== quote[index + 1] || (taken[at] && taken[at + 1])) continue
      const bucket = Math.round((at - index) / 4)
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1)
    }
  }
  const [best, count] = [...votes].reduce((most, vote) => (vote[1] > most[1] ? vote : most), [0, 0])
  if (count * 2 < quote.length - 1) return null
  return sharedStretch(quote, tokens, Math.max(0, best * 4 - 4))
}

function sharedStretch(
  quote: readonly string[],
  { keys }: Tokens,
  around: number,
): { from: number; to: number } | null {
  const wanted = new Set(quote.filter((key) => /[\p{L}\p{N}]/u.test(key)))
  const shared: number[] = []
  for (let at = around; at < Math.min(keys.length, around + quote.length + 8); at++) {
    if (wanted.has(keys[at] ?? '')) shared.push(at)
  }
  const from = shared[0]
  const last = shared.at(-1)
  return from === undefined || last === undefined || shared.length < 2
    ? null
    : { from, to: last + 1 }
}
