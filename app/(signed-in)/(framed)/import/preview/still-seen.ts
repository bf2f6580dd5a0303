import type { Span } from '@/lib/text/selection'
import { finder } from './keep-edits'

/** Places of words in a text that was edited: those on either side of the edit, and of whole lines that moved. */
export function stillSeen<S extends Span>(before: string, text: string, spans: readonly S[]): S[] {
  if (spans.length === 0 || before === text) return [...spans]
  const placeOf = placesIn(before, text)
  return spans.flatMap((span) => placeOf(span) ?? [])
}

/** The same of lines: one in which words were corrected is still one that was read off a picture. */
export function stillRead<S extends Span>(before: string, text: string, lines: readonly S[]): S[] {
  if (lines.length === 0 || before === text) return [...lines]
  const there = lines.map(placesIn(before, text))
  const read: S[] = []
  for (let at = 0; at < lines.length; at++) {
    const [place, first] = [there[at], at]
    if (place) {
      read.push(place)
      continue
    }
    while (at + 1 < lines.length && !there[at + 1]) at++
    const [from, to] = [lines[first - 1]?.end ?? 0, there[first - 1]?.end ?? 0]
    const old = before.slice(from, lines[at + 1]?.start)
    const now = text.slice(to, there[at + 1]?.start)
    read.push(...corrected(lines.slice(first, at + 1), { old, now, from, to }))
  }
  return read
}

type Between = { old: string; now: string; from: number; to: number }

/** Lines that do not stand as they did, between two that do: what stands there now was made of them. */
function corrected<S extends Span>(lines: readonly S[], { old, now, from, to }: Between): S[] {
  const { same, behind } = edges(old, now)
  const by = now.length - old.length
  return lines.flatMap((line) => {
    const start = Math.min(line.start - from, same)
    const end = line.end - from >= behind ? line.end - from + by : same
    return start < end ? [{ ...line, start: to + start, end: to + end }] : []
  })
}

/** Where a span lies now, null where its words changed; the texts are looked at once for all of them. */
function placesIn(before: string, text: string) {
  const { same, behind } = edges(before, text)
  const by = text.length - before.length
  const find = finder(before, text)
  return <S extends Span>(span: S): S | null => {
    if (span.end <= same) return span
    if (span.start >= behind) return { ...span, start: span.start + by, end: span.end + by }
    // by its line alone: the same word elsewhere may be surely right
    const line = lineAround(before, span)
    const there = find(line)
    if (!there) return null
    const moved = there.start - line.start
    return { ...span, start: span.start + moved, end: span.end + moved }
  }
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
