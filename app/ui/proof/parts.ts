import type { Block } from '@/lib/text/blocks'

type Span = { start: number; end: number }

/** Paragraphs `from`..`to` (exclusive) of an article, which are drawn together; offsets into its text. */
export type Part = Span & { at: number; from: number; to: number }

const PARAGRAPHS = 40
const CHARACTERS = 6000
/** Numbers in the margin that are drawn at once, at the least; an article with fewer is drawn whole. */
const DRAWN = 400

/** Divides an article into parts of some screens each. The same for the same paragraphs, wherever it is asked. */
export function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = []
  blocks.forEach(({ start, end }, index) => {
    const last = parts.at(-1)
    if (last && index - last.from < PARAGRAPHS && end - last.start <= CHARACTERS) {
      last.to = index + 1
      last.end = end
    } else parts.push({ at: parts.length, from: index, to: index + 1, start, end })
  })
  return parts
}

/** How many of these, in text order by start, begin in each part. */
export function countIn(parts: readonly Part[], spans: readonly Span[]): number[] {
  const counts = parts.map(() => 0)
  let at = 0
  for (const { start } of spans) {
    while (at + 1 < parts.length && (parts[at + 1]?.start ?? Infinity) <= start) at++
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

/** The parts to draw with their claims: the one that is looked at and its neighbours, then as far around as few numbers allow. */
export function partsToDraw(counts: readonly number[], looked: number): ReadonlySet<number> {
  const drawn = new Set<number>()
  let numbers = 0
  const draw = (part: number) => {
    if (part < 0 || part >= counts.length) return
    drawn.add(part)
    numbers += counts[part] ?? 0
  }
  draw(looked)
  for (let away = 1; away < counts.length && (away === 1 || numbers < DRAWN); away++) {
    draw(looked + away)
    draw(looked - away)
  }
  return drawn
}

/** The part that holds an offset. */
export const partAt = (parts: readonly Part[], offset: number): number =>
  Math.max(
    0,
    parts.findLastIndex(({ start }) => start <= offset),
  )
