import type { Block } from '@/lib/text/blocks'
import type { Span } from '@/lib/text/selection'

/** A link to words of the text: to their paragraph, and with script to the very words. */
export function ToWords({
  span,
  blocks,
  children,
}: {
  span: Span
  blocks: readonly Block[]
  children: string
}) {
  const block = blocks.findLast(({ start }) => start <= span.start) ?? blocks[0]
  return (
    <a
      className="link"
      dir="auto"
      href={`#w${block?.start ?? 0}`}
      data-start={span.start}
      data-end={span.end}
    >
      {children}
    </a>
  )
}
