import { readText } from '@/lib/intake/text'
import type { Block } from '@/lib/text/blocks'
import { linesOf } from '@/lib/text/lines'

type Sent = { text: string; blocks?: readonly Block[] | undefined }

/**
 * The text a document came back with, as it is kept, and what its lines are. Word has no blank lines of its own: between lines
 * stands what stood there in the draft, so that only words differ.
 */
export function returnedText(
  draft: { text: string },
  sent: Sent,
): { text: string; blocks: readonly Block[] | undefined } {
  const read = readText(sent.text)
  const lines = read.split(/\n+/u)
  if (lines.join('\n') === draft.text.replace(/\n+/gu, '\n'))
    return { text: draft.text, blocks: undefined }
  const known = linesOf(draft.text)
  const gaps = known
    .slice(0, -1)
    .map(({ words, end }, at): [line: string, gap: string] => [
      words,
      draft.text.slice(end, known[at + 1]?.start),
    ])
  const gapAfter = new Map(gaps)
  const usual = usualOf(gaps.map(([, gap]) => gap))
  const text = lines
    .map((line, at) => (at < lines.length - 1 ? line + (gapAfter.get(line) ?? usual) : line))
    .join('')
  return { text, blocks: text === read ? sent.blocks : sent.blocks && movedTo(text, sent.blocks) }
}

function usualOf(gaps: readonly string[]): string {
  const single = gaps.filter((gap) => gap === '\n').length
  return gaps.length > 0 && single >= gaps.length / 2 ? '\n' : '\n\n'
}

/** There is one for each line, in order. */
function movedTo(text: string, blocks: readonly Block[]): Block[] | undefined {
  const lines = linesOf(text)
  if (lines.length !== blocks.length) return undefined
  return lines.flatMap(({ start, end }, at) => {
    const block = blocks[at]
    return block ? [{ ...block, start, end }] : []
  })
}
