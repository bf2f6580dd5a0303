import { isWord, tokensOf } from '@/lib/text/tokens'

type Span = { start: number; end: number }

/** What a quotation leaves out: "…", "...", "[…]", "(...)". */
const leftOut = /\s*[[(]?\s*(?:…|\.\s?\.\s?\.)\s*[\])]?\s*/u

/**
 * Finds quoted passages in a text, which is taken apart once. A passage stands in it where its words do, in their order:
 * however they are set, broken into lines and punctuated, and with anything where the passage leaves something out.
 */
export function quotedIn(text: string): (passage: string) => Span | null {
  const words = wordsOf(text)
  const places = new Map<string, number[]>()
  words.forEach(({ key }, at) => {
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  })
  const standsAt = (part: readonly string[], at: number) =>
    part.every((key, index) => words[at + index]?.key === key)
  const find = (part: readonly string[], from: number) =>
    (places.get(part[0] ?? '') ?? []).find((at) => at >= from && standsAt(part, at)) ?? -1
  return (passage) => {
    const parts = passage
      .split(leftOut)
      .map((part) => wordsOf(part).map(({ key }) => key))
      .filter((part) => part.length > 0)
    let [first, next] = [-1, 0]
    for (const part of parts) {
      const at = find(part, next)
      if (at < 0) return null
      if (first < 0) first = at
      next = at + part.length
    }
    const [start, end] = [words[first]?.start, words[next - 1]?.end]
    return start === undefined || end === undefined ? null : { start, end }
  }
}

/** What counts of a text: its words and numbers, without capitals. */
function wordsOf(text: string) {
  const { keys, starts, ends } = tokensOf(text)
  return keys.flatMap((key, at) =>
    isWord(key) ? [{ key: key.toLowerCase(), start: starts[at] ?? 0, end: ends[at] ?? 0 }] : [],
  )
}
