/** Letters and digits alone, small, raised figures as plain ones: two renderings of one page are to differ in nothing else. */
const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** How alike two texts are in their words, whatever their order: 1 = every word of each is in the other. */
export function wordF1(ours: string, expected: string): number {
  const [mine, theirs] = [wordsOf(ours), wordsOf(expected)]
  if (mine.length + theirs.length === 0) return 1
  const counts = countsOf(theirs)
  let shared = 0
  for (const [word, n] of countsOf(mine)) shared += Math.min(n, counts.get(word) ?? 0)
  return (2 * shared) / (mine.length + theirs.length)
}

const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

export const holds = (text: string, part: string) => squeezed(text).includes(squeezed(part))

/** A headline is right if it is the page's own, with or without what the site puts around it or a word put otherwise. */
export function isHeadline(ours: string | null, expected: string): boolean {
  const [mine, theirs] = [ours ?? '', expected].map((text) => wordsOf(text).join(' '))
  if (!theirs) return true
  if (!mine) return false
  return (
    ` ${theirs} `.includes(` ${mine} `) ||
    ` ${mine} `.includes(` ${theirs} `) ||
    wordF1(mine, theirs) >= 0.5
  )
}

/**
 * Which share of the other's words is in ours, and which share of those stands there in the same order; a word that is said
 * several times is matched in turn.
 */
export function recallOf(ours: string, theirs: string) {
  const places = new Map<string, number[]>()
  for (const [at, word] of wordsOf(ours).entries()) {
    const known = places.get(word)
    if (known) known.push(at)
    else places.set(word, [at])
  }
  const words = wordsOf(theirs)
  const used = new Map<string, number>()
  const lost: string[] = []
  const kept = words.flatMap((word) => {
    const turn = used.get(word) ?? 0
    used.set(word, turn + 1)
    const place = places.get(word)?.[turn]
    if (place === undefined) lost.push(word)
    return place ?? []
  })
  return {
    recall: words.length === 0 ? 1 : kept.length / words.length,
    order: kept.length === 0 ? 1 : longestRise(kept) / kept.length,
    lost,
  }
}

/** How many of these numbers can be kept so that each is higher than the one before. */
function longestRise(numbers: readonly number[]): number {
  const ends: number[] = []
  for (const number of numbers) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    ends[low] = number
  }
  return ends.length
}
