import type { Span } from '@/lib/claims/coverage'

/** A page or so: enough to know who "he" is, little enough to be answered in full. */
const longest = 6000

/** Parts of a text to be asked about one by one: whole paragraphs, each text in one part only. */
export function chunksOf(text: string, blocks: readonly Span[]): Span[] {
  const chunks: Span[] = []
  for (const { start, end } of blocks) {
    const last = chunks.at(-1)
    if (last && end - last.start <= longest) last.end = end
    else chunks.push(...pieces(text, start, end))
  }
  return chunks
}

/** A paragraph of many pages is cut at a space. */
function pieces(text: string, start: number, end: number): Span[] {
  const chunks: Span[] = []
  let from = start
  while (end - from > longest) {
    const space = text.lastIndexOf(' ', from + longest)
    const to = space > from ? space : from + longest
    chunks.push({ start: from, end: to })
    from = to
  }
  return [...chunks, { start: from, end }]
}
