import { linesOf } from '@/lib/text/lines'

type Span = { start: number; end: number }
type Piece = Span & { isMarked: boolean }
export type Line = { start: number; names: string[]; pieces: Piece[] }

/** Characters that are drawn at once: a copy may have 50 million of them, and every second one may end a line. */
const size = 100_000

export const partsOf = (text: string) => Math.max(1, Math.ceil(text.length / size))

/** Where a part begins, by its number from 0: with a line, unless that is endless. */
function beginOf(text: string, part: number): number {
  const at = part * size
  if (part <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length)
  const lineEnd = text.slice(at - size / 2, at).lastIndexOf('\n')
  if (lineEnd >= 0) return at - size / 2 + lineEnd + 1
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}

export const spanOf = (text: string, part: number): Span => ({
  start: beginOf(text, part),
  end: beginOf(text, part + 1),
})

/** The number of the part that has this place. */
export function partAt(text: string, at: number): number {
  const part = Math.min(Math.floor(at / size), partsOf(text) - 1)
  return at >= beginOf(text, part + 1) ? Math.min(part + 1, partsOf(text) - 1) : part
}

type Named = { at: number; name: string }

/** The lines of a part, with the places that begin in them and what of them is marked; each of these gone through once. */
export function linesIn(
  text: string,
  { start: from, end: to }: Span,
  places: readonly Named[],
  passages: readonly Span[],
): Line[] {
  const marked = merged(passages.filter(({ start, end }) => end > from && start < to))
  const named = places.filter(({ at }) => at >= from && at < to).toSorted((a, b) => a.at - b.at)
  let [nextPlace, nextMark] = [0, 0]
  return linesOf(text.slice(from, to)).map((line) => {
    const [start, end] = [from + line.start, from + line.end]
    const names: string[] = []
    // a place may begin at the line end before
    for (let place = named[nextPlace]; place && place.at < end; place = named[++nextPlace])
      names.push(place.name)
    while ((marked[nextMark]?.end ?? Infinity) <= start) nextMark++
    return { start, names, pieces: piecesOf({ start, end }, marked, nextMark) }
  })
}

/** Passages that overlap are marked as one. */
function merged(passages: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else spans.push({ start, end })
  }
  return spans
}

function piecesOf(line: Span, marked: readonly Span[], first: number): Piece[] {
  const pieces: Piece[] = []
  let at = line.start
  let next = first
  for (let span = marked[next]; span && span.start < line.end; span = marked[++next]) {
    const [start, end] = [Math.max(span.start, line.start), Math.min(span.end, line.end)]
    if (start > at) pieces.push({ start: at, end: start, isMarked: false })
    pieces.push({ start, end, isMarked: true })
    at = end
  }
  if (at < line.end) pieces.push({ start: at, end: line.end, isMarked: false })
  return pieces
}
