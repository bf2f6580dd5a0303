import type { Recognised } from '../reader'
import type { Line } from './lines'

/** `seen`, `lines`: what was read off a picture, word by word and line by line; places in `words`. `pages`: where each begins. */
export type Joined = {
  words: string
  seen: Recognised[]
  lines: Recognised[]
  pages: { at: number; page: number }[]
}

/** Words that have a hyphen in the middle of a line, so they keep it at its end too. */
export const wordsWithHyphens = (lines: readonly Line[]) =>
  new Set(
    lines.flatMap(({ words }) => words.toLowerCase().match(/(?<!\p{L})\p{L}+-\p{L}+/gu) ?? []),
  )

// scripts without spaces between words; Korean has them
const spaceless =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]'
const endsSpaceless = new RegExp(`${spaceless}$`, 'u')
const beginsSpaceless = new RegExp(`^${spaceless}`, 'u')

export function joinLines(lines: readonly Line[], hyphenated: ReadonlySet<string>): Joined {
  const joined: Joined = { words: '', seen: [], lines: [], pages: [] }
  for (const line of lines) {
    joined.words = head(joined.words, line.words, hyphenated)
    const at = joined.words.length
    joined.words += line.words
    takeSeen(joined, line, at)
    if (line.page !== undefined && line.page !== joined.pages.at(-1)?.page)
      joined.pages.push({ at, page: line.page })
  }
  return joined
}

/** What was written so far as it stands before the next line: with a space, or without the hyphen of a broken word. */
function head(words: string, next: string, hyphenated: ReadonlySet<string>): string {
  if (!words) return ''
  const half = /(?<!\p{L})(\p{L}+)[-\u00AD‐]$/u.exec(words)?.[1]
  const rest = /^\p{Ll}\p{L}*/u.exec(next)?.[0]
  // a range of years is broken behind its hyphen, and joined without a space
  if (/\d[-–]$/u.test(words) && /^\d/u.test(next)) return words
  if (endsSpaceless.test(words) && beginsSpaceless.test(next)) return words
  if (!half || !rest) return `${words} `
  const keeps = hyphenated.has(`${half}-${rest}`.toLowerCase()) && !words.endsWith('\u00AD')
  return keeps ? words : words.slice(0, -1)
}

/** The halves of a broken word are one, and as sure as the less sure of them. */
function takeSeen({ seen, lines }: Joined, line: Line, at: number) {
  if (!line.seen) return
  // the hyphen of a broken word is gone
  for (const last of [seen.at(-1), lines.at(-1)]) if (last && last.end > at) last.end = at
  for (const { start, end, confidence } of line.seen) {
    const before = seen.at(-1)
    if (before && before.end === at + start) {
      before.end = at + end
      before.confidence = Math.min(before.confidence, confidence)
    } else seen.push({ start: at + start, end: at + end, confidence })
  }
  lines.push({ start: at, end: at + line.words.length, confidence: sureness(line.seen) })
}

/** Of several words together, each as much as it is long. */
export function sureness(seen: readonly Recognised[]): number {
  const letters = seen.reduce((sum, { start, end }) => sum + end - start, 0)
  const all = seen.reduce((sum, { start, end, confidence }) => sum + (end - start) * confidence, 0)
  return letters > 0 ? all / letters : 0
}
