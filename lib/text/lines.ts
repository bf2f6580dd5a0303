export type Line = { words: string; start: number; end: number }

/**
 * The lines of a text that are not empty, and where they stand. Not by `/[^\n]+/u`, which remembers every character of a line
 * and gives up in one of some million, sooner or later with what else the process has read.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end > start) lines.push({ words: text.slice(start, end), start, end })
    start = end + 1
  }
  return lines
}
