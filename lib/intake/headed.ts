import type { Block } from '@/lib/text/blocks'
import { canonicalText } from '@/lib/text/canonical'

type Span = { start: number; end: number }
/** A text with what stands at places of it. */
type Placed = {
  text: string
  blocks: readonly Block[]
  remarks: readonly Span[]
  claims: readonly Span[]
  dismissals?: readonly Span[] | undefined
}

/**
 * The same with its headline as the first line, where the text holds none: words that readers see are accounted for like
 * all others. Whatever stands at a place of the text moves with it. Pure.
 */
export function headed<R extends Placed>(read: R, title: string | null | undefined): R {
  const line = canonicalText(title ?? '').replace(/\s+/gu, ' ')
  if (!line || holdsHeadline(read, line)) return read
  const by = line.length + 1
  return {
    ...read,
    text: `${line}\n${read.text}`,
    blocks: [{ start: 0, end: line.length, kind: 'headline' }, ...shifted(read.blocks, by)],
    remarks: shifted(read.remarks, by),
    claims: shifted(read.claims, by),
    ...(read.dismissals && { dismissals: shifted(read.dismissals, by) }),
  }
}

/** Whether the text begins with this headline, so that it need not be printed above it once more. */
export const beginsWithHeadline = (text: string, blocks: readonly Block[], title: string) =>
  blocks[0]?.kind === 'headline' && bare(text.slice(blocks[0].start, blocks[0].end)) === bare(title)

const holdsHeadline = ({ text, blocks }: Placed, line: string) =>
  blocks.some(({ kind }) => kind === 'headline') ||
  bare(text.slice(0, 2 * line.length)).startsWith(bare(line))

/** Letters and digits alone, so that signs and spaces make no difference. */
const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const shifted = <S extends Span>(spans: readonly S[], by: number): S[] =>
  spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }))
