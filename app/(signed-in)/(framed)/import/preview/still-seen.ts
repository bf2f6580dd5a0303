import type { Span } from '@/lib/text/selection'
import { finder } from './keep-edits'

/** Places of words in a text that was edited: those on either side of the edit, and of whole lines that moved. */
export function stillSeen<S extends Span>(before: string, text: string, spans: readonly S[]): S[] {
  if (spans.length === 0 || before === text) return [...spans]
  const { same, behind } = edges(before, text)
  const by = text.length - before.length
  const find = finder(before, text)
  return spans.flatMap((span) => {
    if (span.end <= same) return [span]
    if (span.start >= behind) return [{ ...span, start: span.start + by, end: span.end + by }]
    // by its line alone: the same word elsewhere may be surely right
    const line = lineAround(before, span)
    const there = find(line)
    const moved = there ? there.start - line.start : null
    return moved === null ? [] : [{ ...span, start: span.start + moved, end: span.end + moved }]
  })
}

/** The same of lines: one in which words were corrected is still one that was read off a picture. */
export function stillRead<S extends Span>(before: string, text: string, lines: readonly S[]): S[] {
  const { same, behind } = edges(before, text)
  const by = text.length - before.length
  return lines.flatMap((line) => {
    const [whole] = stillSeen(before, text, [line])
    if (whole) return [whole]
    const start = Math.min(line.start, same)
    const end = line.end >= behind ? line.end + by : same
    return start < end ? [{ ...line, start, end }] : []
  })
}

const lineAround = (text: string, { start, end }: Span): Span => ({
  start: text.lastIndexOf('\n', start - 1) + 1,
  end: text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end),
})

/** Up to where two texts are the same, and from where in the first they are so again. */
function edges(before: string, text: string): { same: number; behind: number } {
  const shorter = Math.min(before.length, text.length)
  let same = 0
  while (same < shorter && before[same] === text[same]) same++
  let tail = 0
  while (tail < shorter - same && before.at(-1 - tail) === text.at(-1 - tail)) tail++
  return { same, behind: before.length - tail }
}
