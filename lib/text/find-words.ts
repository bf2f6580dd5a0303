import type { Span } from './selection'

/** Typed words meet stored ones: quotation marks, dashes and spaces may differ, one for one. */
const plain = (text: string) =>
  text
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚]/gu, "'")
    .replace(/[–—‑]/gu, '-')
    .replace(/\s/gu, ' ')

/** Where the words stand, nearest to an offset; null where they do not. */
export function findWords(text: string, words: string, near: number): Span | null {
  const asked = plain(words.trim())
  const stored = plain(text)
  if (!asked) return null
  let best = -1
  for (let at = stored.indexOf(asked); at >= 0; at = stored.indexOf(asked, at + 1))
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at
  return best < 0 ? null : { start: best, end: best + asked.length }
}
