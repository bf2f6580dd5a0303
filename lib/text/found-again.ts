import type { Span } from './selection'
import { tokensOf } from './tokens'

type Lost = { id: string; exact: string; prefix: string; suffix: string }

/**
 * Where the words of claims that were cut stand again: words that came into the text with this draft, and stand in it
 * more often than before. Of several places the one whose surroundings are most like those the words had.
 */
export function findAgain(
  oldText: string,
  newText: string,
  lost: readonly Lost[],
): Map<string, Span> {
  const found = new Map<string, Span>()
  const taken = new Set<number>()
  if (lost.length === 0) return found
  const [before, after] = [new Phrases(oldText), new Phrases(newText)]
  for (const claim of lost) {
    const places = after.of(claim.exact)
    if (places.length <= before.count(claim.exact)) continue
    const [best] = places
      .filter(({ start }) => !taken.has(start))
      .map((span) => ({ span, fit: likeness(newText, span, claim) }))
      .sort((a, b) => b.fit - a.fit)
    if (!best || !isTold(claim.exact, best.fit)) continue
    taken.add(best.span.start)
    found.set(claim.id, best.span)
  }
  return found
}

/** The same for one claim in a text as it stands: its most likely place, whatever came with which draft. */
export function findWordsOf(text: string, claim: Omit<Lost, 'id'>): Span | null {
  const [best] = new Phrases(text)
    .of(claim.exact)
    .map((span) => ({ span, fit: likeness(text, span, claim) }))
    .sort((a, b) => b.fit - a.fit)
  return best?.span ?? null
}

/** Three words are the same claim wherever they stand; of fewer a neighbour must be the same too. */
const isTold = (exact: string, fit: number) => exact.split(/\s+/u).length >= 3 || fit >= 4

// A phrase that stands more often is not told apart by what stands around it.
const MOST = 200

/** Finds phrases by their words: spacing, the style of marks, dashes and ligatures make no difference. */
class Phrases {
  private readonly tokens
  private readonly places = new Map<string, number[]>()

  constructor(text: string) {
    this.tokens = tokensOf(text)
    this.tokens.keys.forEach((key, at) => {
      const known = this.places.get(key)
      if (known) known.push(at)
      else this.places.set(key, [at])
    })
  }

  count = (words: string) => this.of(words).length

  of(words: string): Span[] {
    const { keys, starts, ends } = this.tokens
    const wanted = tokensOf(words).keys
    const rarest = wanted.reduce(
      (best, key, at) => (this.often(key) < this.often(wanted[best]) ? at : best),
      0,
    )
    const from = (this.places.get(wanted[rarest] ?? '') ?? [])
      .slice(0, MOST)
      .map((at) => at - rarest)
    return from
      .filter((at) => at >= 0 && wanted.every((key, step) => keys[at + step] === key))
      .map((at) => ({ start: starts[at] ?? 0, end: ends[at + wanted.length - 1] ?? 0 }))
  }

  private often = (key: string | undefined) => this.places.get(key ?? '')?.length ?? 0
}

/** How many letters before and after are the same. */
function likeness(
  text: string,
  { start, end }: Span,
  { prefix, suffix }: Omit<Lost, 'id'>,
): number {
  let [left, right] = [0, 0]
  while (left < prefix.length && text[start - 1 - left] === prefix[prefix.length - 1 - left]) left++
  while (right < suffix.length && text[end + right] === suffix[right]) right++
  return left + right
}
